package org.mingda.mutants;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A model's text as a tree that can be cut and written again. */
final class Xml {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    static Xml parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Xml(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** All elements of these local names, in the order of the file. */
    Stream<Element> all(String... names) {
        Set<String> wanted = Set.of(names);
        return list(document.getElementsByTagNameNS("*", "*")).filter(element -> wanted.contains(element.getLocalName()));
    }

    static Stream<Element> below(Element parent, String name) {
        return list(parent.getElementsByTagNameNS("*", name));
    }

    private static Stream<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, nodes.getLength()).forEach(i -> elements.add((Element) nodes.item(i)));
        return elements.stream();
    }

    Element byId(String id) {
        return list(document.getElementsByTagNameNS("*", "*")).filter(element -> element.getAttribute("id").equals(id))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(id));
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** Takes a node or a flow out of model and picture, and with it all that only it led to. */
    void cut(String id) {
        Element element = byId(id);
        Set<String> inside = new TreeSet<>();
        list(element.getElementsByTagNameNS("*", "*")).forEach(child -> inside.add(child.getAttribute("id")));
        remove(element);
        inside.add(id);
        inside.remove("");
        undraw(inside);
        list(document.getElementsByTagNameNS("*", "*")).filter(gateway -> gateway.getAttribute("default").equals(id))
                .forEach(gateway -> gateway.removeAttribute("default"));
        all("incoming", "outgoing").filter(end -> end.getTextContent().strip().equals(id)).forEach(Xml::remove);
        all("boundaryEvent").filter(event -> event.getAttribute("attachedToRef").equals(id)).map(Xml::id).toList()
                .forEach(this::cut);
        all("sequenceFlow").filter(flow -> flow.getAttribute("sourceRef").equals(id)
                || flow.getAttribute("targetRef").equals(id)).map(Xml::id).toList().forEach(this::cut);
        if (element.getLocalName().equals("sequenceFlow")) {
            cutIfLost(element.getAttribute("targetRef"));
        }
    }

    private void cutIfLost(String node) {
        boolean lost = all("sequenceFlow").noneMatch(flow -> flow.getAttribute("targetRef").equals(node));
        if (lost && exists(node)) {
            cut(node);
        }
    }

    private boolean exists(String id) {
        return list(document.getElementsByTagNameNS("*", "*")).anyMatch(element -> id(element).equals(id));
    }

    private void undraw(Set<String> ids) {
        all("BPMNShape", "BPMNEdge").filter(drawn -> ids.contains(drawn.getAttribute("bpmnElement")))
                .forEach(Xml::remove);
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    /** The flows that begin or end at an element or lie in it; those of its activity for a boundary event. */
    Set<String> near(Element element) {
        Set<String> places = new TreeSet<>(Set.of(id(element), element.getAttribute("attachedToRef")));
        list(element.getElementsByTagNameNS("*", "*")).forEach(child -> places.add(id(child)));
        Set<String> flows = new TreeSet<>();
        all("sequenceFlow").filter(flow -> places.contains(id(flow)) || places.contains(flow.getAttribute("sourceRef"))
                || places.contains(flow.getAttribute("targetRef"))).forEach(flow -> flows.add(id(flow)));
        return flows;
    }
}
