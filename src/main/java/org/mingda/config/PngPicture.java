package org.mingda.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Tries a picture once at the start that every letter of an agency will print. */
final class PngPicture {

    private PngPicture() {}

    static void require(String agency, byte[] picture) {
        if (!isPng(picture)) {
            throw new StartProblem(
                    "“" + agency + "”的印章或者签名章不是 PNG 图片。",
                    "The seal or the signature of the agency " + agency + " is no PNG picture.",
                    "请在 mingda.agencies 中换一个 PNG 文件。",
                    "Name a PNG file in mingda.agencies.");
        }
    }

    private static boolean isPng(byte[] picture) {
        try {
            return picture.length > 3 && picture[1] == 'P' && picture[2] == 'N' && picture[3] == 'G'
                    && ImageIO.read(new ByteArrayInputStream(picture)) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
