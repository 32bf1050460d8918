package org.mingda.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.mingda.request.UseCaseRefused;

/**
 * One thing that a partly disclosing reply keeps back (Article 37).
 *
 * @param content what it is, without saying what it says
 * @param article the article of Articles 14 to 16, or of another law
 */
record WithheldItem(String content, String reason, String article) {

    private static final String COLON = "[：:]";

    /** The items an officer wrote, one a line: 内容：理由：条款. */
    static List<WithheldItem> read(String lines) {
        return lines == null ? List.of()
                : lines.lines().map(String::strip).filter(line -> !line.isEmpty()).map(WithheldItem::item).toList();
    }

    /** The articles of all items, each once. */
    static String articles(List<WithheldItem> items) {
        return items.stream().map(WithheldItem::article).distinct().collect(Collectors.joining("、"));
    }

    /** The items as a letter lists them. */
    static String listed(List<WithheldItem> items) {
        return items.stream().map(item -> items.indexOf(item) + 1 + "." + item.content + "：" + item.reason + "（"
                + item.article + "）").collect(Collectors.joining("\n"));
    }

    private static WithheldItem item(String line) {
        String[] first = line.split(COLON, 2);
        int last = Math.max(line.lastIndexOf('：'), line.lastIndexOf(':'));
        if (first.length < 2 || last <= first[0].length() || line.substring(last + 1).isBlank()) {
            throw new UseCaseRefused("不予公开的内容“" + line + "”没有写全。请每行写一项：内容：理由：条款。");
        }
        return new WithheldItem(first[0].strip(), line.substring(first[0].length() + 1, last).strip(),
                line.substring(last + 1).strip());
    }
}
