package org.mingda.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** The items of a list in a letter; a long list is easier to read, and to break into pages, as a table. */
record ItemList(List<String> items) {

    private static final int PARAGRAPHS_AT_MOST = 8;
    private static final Pattern NUMBERED = Pattern.compile("[（(]?(\\d{1,4})[）)．.、]\\s*(.+)");

    static ItemList of(List<String> items) {
        return new ItemList(List.copyOf(items));
    }

    String html(String head) {
        return items.size() <= PARAGRAPHS_AT_MOST
                ? items.stream().map(item -> "<p>" + escaped(item) + "</p>\n").collect(Collectors.joining())
                : table(head);
    }

    private String table(String head) {
        return "<table class=\"listed\"><thead><tr><th scope=\"col\" class=\"place\">序号</th>"
                + "<th scope=\"col\" class=\"item\">" + escaped(head) + "</th></tr></thead><tbody>\n"
                + IntStream.range(0, items.size()).mapToObj(this::row).collect(Collectors.joining())
                + "</tbody></table>\n";
    }

    private String row(int place) {
        Matcher typed = NUMBERED.matcher(items.get(place));
        boolean numbered = typed.matches() && isNumbered();
        return "<tr><td class=\"place\">" + (numbered ? typed.group(1) : place + 1) + "</td><td>"
                + escaped(numbered ? typed.group(2) : items.get(place)) + "</td></tr>\n";
    }

    /** The officer's own numbers stay, if every item has one. */
    private boolean isNumbered() {
        return items.stream().allMatch(item -> NUMBERED.matcher(item).matches());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
