package org.mingda.letter.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Small questions to the elements of a letter's text. */
final class Xhtml {

    private static final Set<String> BLOCKS = Set.of("p", "div", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
            "section", "header", "footer", "blockquote", "pre", "dl", "dt", "dd");

    private Xhtml() {}

    /** Nothing outside the text itself is read. */
    static Element parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException | ParserConfigurationException | IOException impossible) {
            throw new IllegalArgumentException("the text of a letter is well-formed XML", impossible);
        }
    }

    /** The first element of this name, or null. */
    static Element first(Element within, String name) {
        return (Element) within.getElementsByTagName(name).item(0);
    }

    static List<Node> children(Node parent) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item).toList();
    }

    static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.getTagName());
    }

    static boolean has(Element element, String styleClass) {
        return List.of(element.getAttribute("class").split("\\s+")).contains(styleClass);
    }

    /** An attribute as a number; 1 when it is not there. */
    static int number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : 1;
    }
}
