package org.mingda.letter.format;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** A pale word across every page, behind the text, as drawn letters (VML), which Word, WPS and LibreOffice know. */
final class DocxMark {

    /** The mark stands in the middle of the text, turned as in the PDF; %s is its name, then the word. */
    private static final String WORD_ART = """
            <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:r><w:pict>
            <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
              path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
              <v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
              <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
              <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
            <v:shape id="%s" type="#_x0000_t136" stroked="f" fillcolor="#e6e6e6" style="position:absolute;margin-left:0;
              margin-top:0;width:300pt;height:150pt;rotation:325;z-index:-251658752;mso-position-horizontal:center;
              mso-position-horizontal-relative:margin;mso-position-vertical:center;
              mso-position-vertical-relative:margin"><v:textpath style="font-family:'方正小标宋简体';font-size:1pt"
              string="%s"/></v:shape></w:pict></w:r></xml-fragment>
            """;

    private DocxMark() {}

    /** @param firstApart whether the first page has a head and foot of its own */
    static void add(XWPFDocument document, String word, boolean firstApart) {
        Stream.of(HeaderFooterType.values()).filter(pages -> firstApart || pages != HeaderFooterType.FIRST)
                .forEach(pages -> document.createHeader(pages).createParagraph().getCTP().set(drawn(pages, word)));
    }

    private static CTP drawn(HeaderFooterType pages, String word) {
        try {
            return CTP.Factory.parse(WORD_ART.formatted("mark-" + pages.name().toLowerCase(Locale.ROOT),
                    word.replaceAll("[<>&\"]", "")));
        } catch (XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
