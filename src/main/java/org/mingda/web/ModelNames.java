package org.mingda.web;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the labels of a model's elements, so that a page can name steps without drawing the diagram. */
final class ModelNames {

    private ModelNames() {}

    /** Label by element id; elements without a label are left out. */
    static Map<String, String> of(String xml) {
        Map<String, String> names = new HashMap<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    put(names, reader.getAttributeValue(null, "id"), reader.getAttributeValue(null, "name"));
                }
            }
            return names;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not a readable model", e);
        }
    }

    private static void put(Map<String, String> names, String id, String name) {
        if (id != null && name != null && !name.isBlank()) {
            names.put(id, name);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
