package org.mingda.letter.redaction;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Copies pages without a box piece by known piece into another file. What is not known to be harmless is not copied:
 * the page then becomes a picture like those with boxes.
 */
final class PlainPages {

    private final Copies copies;

    private PlainPages(Copies copies) {
        this.copies = copies;
    }

    /** {@code boxed} are the pages whose own parts, such as a font of their characters, must not come along. */
    static PlainPages of(PDDocument source, Set<Integer> boxed) {
        Reached ofBoxed = new Reached();
        boxed.forEach(page -> ofBoxed.add(source.getPage(page - 1).getResources()));
        return new PlainPages(new Copies(ofBoxed));
    }

    /** The page as it may go along; empty when it has to become a picture. */
    Optional<PDPage> copy(PDPage page) {
        try {
            return hidesNothing(page) ? Optional.of(copied(page)) : Optional.empty();
        } catch (NotPlain | IOException | RuntimeException | StackOverflowError unknown) {
            return Optional.empty();
        }
    }

    private static boolean hidesNothing(PDPage page) throws IOException {
        return same(page.getMediaBox(), page.getCropBox())
                && page.getAnnotations().stream().noneMatch(StrictRenderer::seen);
    }

    private static boolean same(PDRectangle one, PDRectangle other) {
        return one.getCOSArray().toList().equals(other.getCOSArray().toList());
    }

    private PDPage copied(PDPage page) throws NotPlain, IOException {
        COSDictionary copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.PAGE);
        copy.setItem(COSName.MEDIA_BOX, numbers(page.getMediaBox()));
        copy.setInt(COSName.ROTATE, page.getRotation());
        if (page.getUserUnit() != 1) {
            copy.setFloat(COSName.getPDFName("UserUnit"), page.getUserUnit());
        }
        COSBase resources = page.getResources() == null ? null : page.getResources().getCOSObject();
        Content content = Content.of(page, copies,
                resources instanceof COSDictionary known ? known : new COSDictionary());
        copy.setItem(COSName.RESOURCES, content.resources());
        copy.setItem(COSName.CONTENTS, content.stream(new COSDictionary()));
        return new PDPage(copy);
    }

    private static COSArray numbers(PDRectangle box) {
        return new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()).getCOSArray();
    }
}
