package org.mingda.letter.redaction;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.mingda.request.UseCaseRefused;

/** Reads a burned file again, as a stranger would, and refuses it unless nothing lies under its boxes. */
final class BurnCheck {

    /** What can hold more than one sees. */
    private static final Set<String> HIDING = Set.of("Annots", "AcroForm", "Names", "EmbeddedFiles", "EmbeddedFile",
            "AF", "Metadata", "Info", "JS", "JavaScript", "OpenAction", "AA", "A", "OCProperties", "OC", "PieceInfo",
            "Properties", "StructTreeRoot", "Outlines", "Dests", "Threads", "Collection", "Encrypt", "Prev", "XRefStm", "ActualText");
    private static final int DARK = 96;
    private static final double BLACK_SHARE = 0.5;

    private BurnCheck() {}

    static void refuseUnlessGone(byte[] burned, int pages, Map<Integer, List<RedactionBox>> boxes) {
        try (PDDocument document = OpenPdf.of(burned)) {
            refuse(document.getNumberOfPages() < pages);
            refuse(hides(document));
            for (Map.Entry<Integer, List<RedactionBox>> each : boxes.entrySet()) {
                refuseUnlessPicture(document, each.getKey(), each.getValue());
            }
        } catch (IOException | RuntimeException unsure) {
            throw unsure instanceof UseCaseRefused refused ? refused : refusal();
        }
    }

    private static boolean hides(PDDocument document) {
        Reached all = new Reached();
        all.add(() -> document.getDocument().getTrailer());
        return all.all().stream().filter(COSDictionary.class::isInstance).anyMatch(BurnCheck::hides);
    }

    private static boolean hides(COSBase dictionary) {
        return ((COSDictionary) dictionary).keySet().stream().map(COSName::getName).anyMatch(HIDING::contains);
    }

    private static void refuseUnlessPicture(PDDocument document, int number, List<RedactionBox> boxes)
            throws IOException {
        PDPage page = document.getPage(number - 1);
        refuse(!Glyphs.of(document, number).isEmpty());
        PDResources resources = page.getResources();
        refuse(resources.getFontNames().iterator().hasNext());
        BufferedImage picture = only(resources);
        boxes.forEach(box -> refuse(!black(picture, BoxPainter.area(box, picture.getWidth(), picture.getHeight()))));
    }

    private static BufferedImage only(PDResources resources) throws IOException {
        BufferedImage found = null;
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            refuse(found != null || !(object instanceof PDImageXObject));
            found = ((PDImageXObject) object).getImage();
        }
        refuse(found == null);
        return found;
    }

    /** Black but for the letters of its article. */
    private static boolean black(BufferedImage picture, Rectangle area) {
        Rectangle inside = area.intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
        long black = 0;
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            for (int x = inside.x; x < inside.x + inside.width; x++) {
                black += (picture.getRGB(x, y) >> 8 & 255) < DARK ? 1 : 0;
            }
        }
        return !inside.isEmpty() && black >= BLACK_SHARE * inside.width * inside.height;
    }

    private static void refuse(boolean unsure) {
        if (unsure) {
            throw refusal();
        }
    }

    private static UseCaseRefused refusal() {
        return new UseCaseRefused("遮盖后的文件没有通过检查：框下仍可能有内容，因此没有保存。请把原件打印后扫描再遮盖，或者联系系统管理员。");
    }
}
