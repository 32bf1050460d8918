package org.mingda.lint;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Every expression a model contains, wherever it stands. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    private Expressions() {}

    /**
     * One expression without its braces.
     *
     * @param where id of the nearest element that has one
     */
    record Found(String where, String text) {}

    static Stream<Found> of(Model model) {
        List<Found> found = new ArrayList<>();
        walk(root(model), "?", found);
        return found.stream();
    }

    private static void walk(Node node, String where, List<Found> found) {
        if (node instanceof Element element) {
            String here = element.hasAttribute("id") ? element.getAttribute("id") : where;
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                add(element.getAttributes().item(i).getNodeValue(), here, found);
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                walk(child, here, found);
            }
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            add(node.getNodeValue(), where, found);
        }
    }

    private static void add(String text, String where, List<Found> found) {
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            found.add(new Found(where, matcher.group(1)));
        }
    }

    private static Element root(Model model) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(model.xml()))).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(model.file(), e);
        }
    }
}
