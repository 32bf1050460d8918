package org.mingda.letter.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.XMLWriter;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicType.ST_Loc;

/**
 * Writes a letter as OFD (GB/T 33190-2016): the same pages as its PDF, every sign and line at the same place, with the
 * same text to be searched. The same PDF gives the same bytes.
 */
public final class OfdFormat {

    private OfdFormat() {}

    /**
     * The PDF as OFD.
     *
     * @throws IllegalStateException when it holds what no letter holds, such as a font that is not embedded
     */
    public static byte[] of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            OfdResources resources = new OfdResources();
            List<OfdPage> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(PageReader.read(page, resources));
            }
            return packed(info(document.getDocumentInformation(), UUID.nameUUIDFromBytes(pdf)), pages, resources);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CT_DocInfo info(PDDocumentInformation about, UUID id) {
        CT_DocInfo info = new CT_DocInfo().setDocID(id).setCreator("Mingda");
        if (about.getTitle() != null) {
            info.setTile(about.getTitle());
        }
        if (about.getAuthor() != null) {
            info.setAuthor(about.getAuthor());
        }
        Calendar made = about.getCreationDate();
        if (made != null) {
            info.setCreationDate(LocalDate.ofInstant(made.toInstant(), made.getTimeZone().toZoneId()));
        }
        return info;
    }

    private static byte[] packed(CT_DocInfo info, List<OfdPage> pages, OfdResources resources) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("OFD.xml", xml(new OFD(new DocBody().setDocInfo(info).setDocRoot(new ST_Loc("Doc_0/Document.xml")))));
        Pages list = new Pages();
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int place = 0; place < pages.size(); place++) {
            String file = "Pages/Page_" + place + "/Content.xml";
            contents.put(file, xml(pages.get(place).inOfd()));
            list.addPage(new org.ofdrw.core.basicStructure.pageTree.Page(resources.ids().next(), file));
        }
        files.put("Doc_0/Document.xml", xml(document(pages.get(0), resources).setPages(list)));
        files.put("Doc_0/PublicRes.xml", xml(resources.fontList()));
        if (resources.hasPictures()) {
            files.put("Doc_0/DocumentRes.xml", xml(resources.pictureList()));
        }
        contents.forEach((file, content) -> files.put("Doc_0/" + file, content));
        resources.files().forEach((file, content) -> files.put("Doc_0/" + file, content));
        return SteadyZip.of(files);
    }

    private static Document document(OfdPage first, OfdResources resources) {
        CT_CommonData common = new CT_CommonData().setMaxUnitID(resources.ids().last()).setPageArea(first.area())
                .setPublicRes(new ST_Loc("PublicRes.xml"));
        if (resources.hasPictures()) {
            common.setDocumentRes(new ST_Loc("DocumentRes.xml"));
        }
        return new Document().setCommonData(common);
    }

    private static byte[] xml(Element root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLWriter writer = new XMLWriter(bytes);
        writer.write(DocumentHelper.createDocument(root));
        writer.flush();
        return bytes.toByteArray();
    }
}
