package org.mingda.letter.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** What pages use, copied with the entries that are known and needed; each is copied once for all pages. */
final class Copies {

    private static final Set<String> OF_IMAGES = Set.of("Type", "Subtype", "Width", "Height", "ColorSpace",
            "BitsPerComponent", "Intent", "ImageMask", "Mask", "Decode", "Interpolate", "SMask", "Matte", "Filter",
            "DecodeParms");
    private static final Set<String> OF_FORMS = Set.of("Type", "Subtype", "FormType", "BBox", "Matrix");
    private static final Set<String> OF_STATES = Set.of("Type", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM",
            "FL", "SM", "SA", "BM", "SMask", "CA", "ca", "AIS", "TK");
    private static final Set<String> OF_FONTS = Set.of("Type", "Subtype", "BaseFont", "FirstChar", "LastChar", "Widths",
            "FontDescriptor", "Encoding", "ToUnicode", "DescendantFonts", "CIDSystemInfo", "DW", "W", "DW2", "W2",
            "CIDToGIDMap", "FontName", "FontFamily", "FontStretch", "FontWeight", "Flags", "FontBBox", "ItalicAngle",
            "Ascent", "Descent", "Leading", "CapHeight", "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth",
            "MissingWidth", "FontFile", "FontFile2", "FontFile3", "BaseEncoding", "Differences", "Registry", "Ordering",
            "Supplement", "Length1", "Length2", "Length3", "Filter", "DecodeParms", "CMapName", "WMode", "UseCMap",
            "Style", "Panose");
    private static final Set<String> OF_COLOURS = Set.of("N", "Alternate", "Range", "Filter", "DecodeParms", "Domain",
            "FunctionType", "C0", "C1", "Functions", "Bounds", "Encode", "Decode", "Size", "BitsPerSample", "Order",
            "WhitePoint", "BlackPoint", "Gamma", "Matrix");
    private static final Set<String> FLAT = Set.of("Columns", "Colors", "Predictor", "K", "Rows", "BlackIs1",
            "EncodedByteAlign", "EndOfLine", "EndOfBlock", "EarlyChange", "ColorTransform", "BitsPerComponent",
            "DamagedRowsBeforeError", "JBIG2Globals");

    private final Reached ofBoxedPages;
    private final Map<COSBase, COSBase> done = new IdentityHashMap<>();

    Copies(Reached ofBoxedPages) {
        this.ofBoxedPages = ofBoxedPages;
    }

    COSBase of(COSName kind, COSBase value) throws NotPlain, IOException {
        COSBase copy = done.get(value);
        if (copy == null) {
            copy = made(kind, value);
            done.put(value, copy);
        }
        return copy;
    }

    private COSBase made(COSName kind, COSBase value) throws NotPlain, IOException {
        if (kind.equals(COSName.FONT)) {
            return font((COSDictionary) value);
        }
        if (kind.equals(COSName.EXT_G_STATE)) {
            return state((COSDictionary) value);
        }
        return kind.equals(COSName.COLORSPACE) ? space(value) : drawn((COSStream) value);
    }

    /** A font of a page with boxes holds that page's characters. */
    private COSBase font(COSDictionary font) throws NotPlain, IOException {
        refuse(COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE)), "font of drawings");
        refuse(ofBoxedPages.sharesWith(font) && embedded(font), "font of a page with boxes");
        return copy(font, OF_FONTS);
    }

    private static boolean embedded(COSDictionary font) {
        Reached parts = new Reached();
        parts.add(() -> font);
        return parts.all().stream().anyMatch(COSStream.class::isInstance);
    }

    private COSBase state(COSDictionary state) throws NotPlain, IOException {
        refuse(state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary, "soft mask");
        refuse(state.containsKey(COSName.FONT), "font in a state");
        return copy(state, OF_STATES);
    }

    private COSBase space(COSBase space) throws NotPlain, IOException {
        COSBase family = space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
        refuse(COSName.PATTERN.equals(family), "pattern");
        return copy(space, OF_COLOURS);
    }

    private COSBase drawn(COSStream object) throws NotPlain, IOException {
        refuse(object.containsKey(COSName.OC), "layer");
        refuse(ofBoxedPages.sharesWith(object), "picture of a page with boxes");
        COSName subtype = object.getCOSName(COSName.SUBTYPE);
        refuse(!COSName.IMAGE.equals(subtype) && !COSName.FORM.equals(subtype), "unknown drawing");
        return COSName.IMAGE.equals(subtype) ? image(object) : form(object);
    }

    private COSBase image(COSStream image) throws NotPlain, IOException {
        COSBase space = image.getDictionaryObject(COSName.COLORSPACE);
        COSDictionary copy = (COSDictionary) copy(image, OF_IMAGES);
        if (space != null) {
            copy.setItem(COSName.COLORSPACE, space(space));
        }
        return copy;
    }

    private COSBase form(COSStream form) throws NotPlain, IOException {
        refuse(done.containsKey(form) && done.get(form) == null, "form in itself");
        done.put(form, null);
        COSDictionary resources = form.getCOSDictionary(COSName.RESOURCES);
        refuse(resources == null, "form without its own resources");
        Content content = Content.of(new PDFormXObject(form), this, resources);
        COSDictionary about = new COSDictionary();
        about.addAll((COSDictionary) copyEntries(form, OF_FORMS, new COSDictionary()));
        COSDictionary group = form.getCOSDictionary(COSName.GROUP);
        if (group != null) {
            about.setItem(COSName.GROUP, group(group));
        }
        about.setItem(COSName.RESOURCES, content.resources());
        return content.stream(about);
    }

    private COSBase group(COSDictionary group) throws NotPlain, IOException {
        COSDictionary copy = (COSDictionary) copyEntries(group, Set.of("Type", "S", "I", "K"), new COSDictionary());
        COSBase space = group.getDictionaryObject(COSName.CS);
        if (space != null) {
            copy.setItem(COSName.CS, space(space));
        }
        return copy;
    }

    /** Lists whole; dictionaries and streams with these entries only; values as they are. */
    private COSBase copy(COSBase value, Set<String> entries) throws NotPlain, IOException {
        if (value instanceof COSArray array) {
            COSArray copy = new COSArray();
            for (int i = 0; i < array.size(); i++) {
                copy.add(copy(array.getObject(i), entries));
            }
            return copy;
        }
        if (value instanceof COSStream stream) {
            return once(stream, entries);
        }
        return value instanceof COSDictionary known ? copyEntries(known, entries, new COSDictionary()) : value;
    }

    private COSBase once(COSStream stream, Set<String> entries) throws NotPlain, IOException {
        COSBase copy = done.get(stream);
        if (copy == null) {
            copy = copyEntries(stream, entries, raw(stream));
            done.put(stream, copy);
        }
        return copy;
    }

    private COSBase copyEntries(COSDictionary from, Set<String> entries, COSDictionary to)
            throws NotPlain, IOException {
        for (Map.Entry<COSName, COSBase> entry : from.entrySet()) {
            COSBase value = entry.getValue() instanceof COSObject reference ? reference.getObject() : entry.getValue();
            if (entries.contains(entry.getKey().getName()) && value != null) {
                to.setItem(entry.getKey(), copy(value, inside(entry.getKey().getName(), entries)));
            }
        }
        return to;
    }

    private static Set<String> inside(String entry, Set<String> entries) {
        return switch (entry) {
            case "DecodeParms", "JBIG2Globals" -> FLAT;
            case "ColorSpace" -> OF_COLOURS;
            default -> entries;
        };
    }

    private static COSStream raw(COSStream stream) throws IOException {
        COSStream copy = new COSStream();
        try (InputStream in = stream.createRawInputStream(); OutputStream out = copy.createRawOutputStream()) {
            in.transferTo(out);
        }
        return copy;
    }

    private static void refuse(boolean found, String what) throws NotPlain {
        if (found) {
            throw new NotPlain(what);
        }
    }
}
