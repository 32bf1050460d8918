package org.mingda.letter.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts a picture into the text; only one that lies within the letter itself. */
final class DocxPicture {

    private static final String WITHIN = "data:image/png;base64,";
    private static final double WIDEST = 440;
    private static final double POINTS_OF_A_PIXEL = 0.75;

    private DocxPicture() {}

    static void add(XWPFRun run, String address) {
        if (!address.startsWith(WITHIN)) {
            return;
        }
        byte[] png = Base64.getDecoder().decode(address.substring(WITHIN.length()));
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            double scale = Math.min(POINTS_OF_A_PIXEL, WIDEST / image.getWidth());
            run.addPicture(new ByteArrayInputStream(png), Document.PICTURE_TYPE_PNG, "picture.png",
                    Units.toEMU(image.getWidth() * scale), Units.toEMU(image.getHeight() * scale));
        } catch (IOException | InvalidFormatException unreadable) {
            throw new IllegalArgumentException("a picture of a letter is a PNG", unreadable);
        }
    }
}
