package org.mingda.letter.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An XML part whole in memory, to be changed; nothing outside it is ever fetched. */
final class Dom {

    private Dom() {}

    static Document read(InputStream part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(part);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    static void write(Document document, OutputStream out) throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            document.setXmlStandalone(true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException broken) {
            throw new IOException(broken);
        }
    }

    /** The elements of these names without prefix, outermost first. */
    static List<Element> all(Node within, String... names) {
        List<Element> found = new ArrayList<>();
        collect(within, element -> List.of(names).contains(element.getLocalName()), found);
        return found;
    }

    static List<Element> everything(Node within) {
        List<Element> found = new ArrayList<>();
        collect(within, element -> true, found);
        return found;
    }

    private static void collect(Node within, Predicate<Element> wanted, List<Element> found) {
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (wanted.test(element)) {
                    found.add(element);
                }
                collect(element, wanted, found);
            }
        }
    }

    static List<Element> children(Element within, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    /** Leaves what is in it where it was. */
    static void unwrap(Element element) {
        while (element.getFirstChild() != null) {
            element.getParentNode().insertBefore(element.getFirstChild(), element);
        }
        remove(element);
    }

    /** Of an attribute without its prefix; null when there is none. */
    static String value(Element element, String name) {
        return attributes(element).stream().filter(each -> each.getLocalName().equals(name)).map(Attr::getValue)
                .findFirst().orElse(null);
    }

    static boolean on(Element element, String name) {
        XmlWalk.Attributes attributes = wanted -> value(element, wanted);
        return attributes.on(name);
    }

    static List<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i)).toList();
    }
}
