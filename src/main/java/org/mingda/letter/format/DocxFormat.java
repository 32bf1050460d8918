package org.mingda.letter.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.w3c.dom.Element;

/**
 * Writes a letter as DOCX, for offices that finish it on paper: the words of its text in their order, on the page of
 * GB/T 9704-2012. The same text gives the same bytes.
 */
public final class DocxFormat {

    private static final String FONT_TABLE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,STFangsong"/><w:family w:val="modern"/></w:font>
            <w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,小标宋,SimSun"/><w:family w:val="script"/></w:font>
            <w:font w:name="宋体"><w:altName w:val="SimSun,STSong"/><w:family w:val="roman"/></w:font>
            </w:fonts>
            """;

    private DocxFormat() {}

    /**
     * The letter as DOCX.
     *
     * @param xhtml the text from which its PDF was made
     * @param date  of the letter, which the file bears as its own
     */
    public static byte[] of(String xhtml, LocalDate date) {
        Element html = Xhtml.parse(xhtml);
        try (XWPFDocument document = new XWPFDocument()) {
            defaults(document);
            about(document, html, date);
            HeadStyle style = HeadStyle.of(html);
            Element body = Xhtml.first(html, "body");
            new DocxBody(document, style).write(body);
            DocxPage.setUp(document, style.firstNumbered());
            Xhtml.elements(body, "div").stream().filter(div -> Xhtml.has(div, "watermark")).findFirst()
                    .ifPresent(mark -> DocxMark.add(document, mark.getTextContent().strip(), !style.firstNumbered()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return SteadyZip.repacked(bytes.toByteArray());
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void defaults(XWPFDocument document) throws IOException, InvalidFormatException {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        DocxParagraph.fonts(fonts, Look.TEXT);
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
        PackagePart table = document.getPackage().createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"),
                XWPFRelation.FONT_TABLE.getContentType());
        try (OutputStream content = table.getOutputStream()) {
            content.write(FONT_TABLE.getBytes(StandardCharsets.UTF_8));
        }
        document.getPackagePart().addRelationship(table.getPartName(), TargetMode.INTERNAL,
                XWPFRelation.FONT_TABLE.getRelation());
    }

    private static void about(XWPFDocument document, Element html, LocalDate date) {
        POIXMLProperties properties = document.getProperties();
        properties.getExtendedProperties().setApplication("Mingda");
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Optional<Date> day = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.ofHours(8)).toInstant()));
        core.setCreated(day);
        core.setModified(day);
        Element title = Xhtml.first(html, "title");
        core.setTitle(title == null ? "" : title.getTextContent().strip());
        core.setCreator(Xhtml.elements(html, "meta").stream().filter(meta -> meta.getAttribute("name").equals("author"))
                .map(meta -> meta.getAttribute("content")).findFirst().orElse(""));
    }
}
