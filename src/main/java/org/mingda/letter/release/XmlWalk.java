package org.mingda.letter.release;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through an XML part from front to back, however long it is; nothing outside it is ever fetched. */
final class XmlWalk {

    private XmlWalk() {}

    /** What wants to know of elements and texts; names are without their prefix. */
    interface Walker {

        void start(String name, Attributes attributes);

        default void text(String text) {}

        default void end(String name) {}
    }

    /** The attributes of one element by their name without prefix. */
    @FunctionalInterface
    interface Attributes {

        /** Null when there is none. */
        String get(String name);

        /** As Office writes a switch: absent is off. */
        default boolean on(String name) {
            String value = get(name);
            return value != null && !value.matches("0|false|off|none");
        }
    }

    static void through(InputStream part, Budget budget, Walker walker) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(budget.counting(part));
            while (reader.hasNext()) {
                budget.step();
                event(reader, walker);
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static void event(XMLStreamReader reader, Walker walker) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> walker.start(reader.getLocalName(), name -> value(reader, name));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> walker.text(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> walker.end(reader.getLocalName());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("declares entities");
            default -> { }
        }
    }

    private static String value(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
