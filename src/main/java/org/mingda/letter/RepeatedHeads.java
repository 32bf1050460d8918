package org.mingda.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * The head of a table that goes on to another page is printed there again, but it is content only once: whoever has the
 * letter read out would otherwise hear it as often as the table has pages.
 */
final class RepeatedHeads {

    private static final String HEAD = "THead";
    /** How the page marks the text of its numbered contents. */
    private static final Pattern MARK = Pattern.compile("/Span <</MCID (\\d+)>>\\s*BDC");
    private static final String ARTIFACT = "/Artifact <</Type /Pagination>> BDC";

    private final PDDocument document;
    private final Map<PDPage, Set<Integer>> repeated = new HashMap<>();

    private RepeatedHeads(PDDocument document) {
        this.document = document;
    }

    /** Makes every repetition an artifact of its page. */
    static void silence(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > 1) {
            RepeatedHeads heads = new RepeatedHeads(document);
            heads.collect(document.getDocumentCatalog().getStructureTreeRoot(), false);
            heads.rewrite();
        }
    }

    private void collect(PDStructureNode node, boolean inHead) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                collect(element, inHead || HEAD.equals(element.getStructureType()));
            } else if (inHead && kid instanceof PDMarkedContentReference content) {
                drop((PDStructureElement) node, content);
            }
        }
    }

    /** What stands on another page than its element is there once more. */
    private void drop(PDStructureElement element, PDMarkedContentReference content) {
        if (!content.getPage().equals(element.getPage())) {
            repeated.computeIfAbsent(content.getPage(), any -> new HashSet<>()).add(content.getMCID());
            element.removeKid(content);
        }
    }

    private void rewrite() throws IOException {
        for (Map.Entry<PDPage, Set<Integer>> page : repeated.entrySet()) {
            String drawn = MARK.matcher(drawn(page.getKey())).replaceAll(mark ->
                    page.getValue().contains(Integer.valueOf(mark.group(1))) ? ARTIFACT : mark.group());
            page.getKey().setContents(new PDStream(document,
                    new ByteArrayInputStream(drawn.getBytes(StandardCharsets.ISO_8859_1)), COSName.FLATE_DECODE));
        }
    }

    private static String drawn(PDPage page) throws IOException {
        try (InputStream contents = page.getContents()) {
            return new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
