package org.mingda.letter.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;

/** What the pages of one OFD share: fonts and pictures. */
final class OfdResources {

    private static final ST_Loc FOLDER = new ST_Loc("Res");

    private final OfdIds ids = new OfdIds();
    private final Map<COSBase, PageFont> fonts = new LinkedHashMap<>();
    private final Map<Long, byte[]> pictures = new LinkedHashMap<>();

    OfdIds ids() {
        return ids;
    }

    PageFont font(PDFont font) {
        return fonts.computeIfAbsent(font.getCOSObject(), key -> new PageFont(ids.next(), font));
    }

    /** Keeps the picture and tells its number. */
    long picture(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        long id = ids.next();
        pictures.put(id, png.toByteArray());
        return id;
    }

    Res fontList() {
        Fonts list = new Fonts();
        for (PageFont font : fonts.values()) {
            list.addFont(new CT_Font(font.name()).setID(font.id()).setFamilyName(font.name())
                    .setFontFile(new ST_Loc(fontFile(font))));
        }
        return new Res().setBaseLoc(FOLDER).addResource(list);
    }

    Res pictureList() {
        MultiMedias list = new MultiMedias();
        pictures.keySet().forEach(id -> list.addMultiMedia(new CT_MultiMedia().setID(new ST_ID(id))
                .setType(MediaType.Image).setFormat("PNG").setMediaFile(new ST_Loc(pictureFile(id)))));
        return new Res().setBaseLoc(FOLDER).addResource(list);
    }

    boolean hasPictures() {
        return !pictures.isEmpty();
    }

    /** The files themselves, by their place in the document's folder. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        fonts.values().forEach(font -> files.put(FOLDER + "/" + fontFile(font), font.file()));
        pictures.forEach((id, png) -> files.put(FOLDER + "/" + pictureFile(id), png));
        return files;
    }

    private static String fontFile(PageFont font) {
        return "font_" + font.id() + ".ttf";
    }

    private static String pictureFile(long id) {
        return "image_" + id + ".png";
    }
}
