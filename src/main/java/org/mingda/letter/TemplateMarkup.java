package org.mingda.letter;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Looks whether the marks of a template are in pairs, before anybody fills it, and says in which line they are not. */
final class TemplateMarkup {

    private TemplateMarkup() {}

    /** Refuses with the part and its line. */
    static void require(LetterTemplate template) {
        for (String part : List.of(template.text(), template.enclosure())) {
            require(template.name(), part.equals(template.text()) ? "正文" : "附页", part);
        }
    }

    private static void require(String name, String part, String markup) {
        try {
            parse("<part>" + markup + "</part>");
        } catch (SAXParseException wrong) {
            throw new LetterDefect("文书模板 " + name + ".html " + part + "第 " + wrong.getLineNumber()
                    + " 行的标记没有成对写好（如 <br/>、<p>…</p>）：" + wrong.getMessage(), wrong);
        } catch (SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing outside the markup itself is read; throws when it is not well-formed. */
    static Document parse(String markup) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
