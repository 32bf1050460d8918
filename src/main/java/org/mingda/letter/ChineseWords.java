package org.mingda.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What templates may call as {@code zh}: how official Chinese writes things. */
class ChineseWords {

    private static final String REGULATION = "《中华人民共和国政府信息公开条例》";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    /** A date as official documents write it: 2026年10月2日, without leading zeros (GB/T 9704). */
    static String dateInWords(LocalDate date) {
        return DATE.format(date);
    }

    /** The same for templates that work on dates of their own. */
    public String date(LocalDate date) {
        return dateInWords(date);
    }

    /** An article with its law before it, unless the text names the law itself. */
    public String article(String article) {
        return article.startsWith("第") ? REGULATION + article : article;
    }

    /** The paragraphs of a text that somebody typed, without empty lines; none when nothing was typed. */
    public List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A list that somebody typed, one item a line, as markup: paragraphs, or a table under this head when it is long. */
    public String listed(String text, String head) {
        return ItemList.of(paragraphs(text)).html(head);
    }
}
