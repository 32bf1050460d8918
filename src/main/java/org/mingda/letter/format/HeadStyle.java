package org.mingda.letter.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What an agency may choose about the head of its letters, read from the letter's own style sheet.
 *
 * @param ruleBelowName   a red rule below the agency's name
 * @param ruleBelowNumber a red rule below the letter's number
 * @param numberCentred   the number stands in the middle, otherwise to the right
 * @param firstNumbered   whether the first page has a page number
 */
record HeadStyle(boolean ruleBelowName, boolean ruleBelowNumber, boolean numberCentred, boolean firstNumbered) {

    static HeadStyle of(Element html) {
        Element style = Xhtml.first(html, "style");
        String css = style == null ? "" : style.getTextContent();
        return new HeadStyle(!last(css, ".letterhead", "border-bottom").isEmpty(),
                !last(css, ".number", "border-bottom").isEmpty(), last(css, ".number", "text-align").equals("center"),
                !last(css, "@bottom-right", "content").equals("none"));
    }

    /** What the last rule for this selector that names the property says; empty when none does. */
    private static String last(String css, String selector, String property) {
        Matcher rule = Pattern.compile("(?m)^\\s*" + Pattern.quote(selector) + "\\s*\\{([^}]*)\\}").matcher(css);
        Pattern declaration = Pattern.compile("(?m)^\\s*" + property + "\\s*:\\s*([^;]*)");
        String value = "";
        while (rule.find()) {
            Matcher found = declaration.matcher(rule.group(1));
            value = found.find() ? found.group(1).strip() : value;
        }
        return value;
    }
}
