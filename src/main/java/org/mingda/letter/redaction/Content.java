package org.mingda.letter.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** The drawing of a page or form, written anew from known operators, with what it uses and nothing else. */
final class Content {

    /** They say what something is or was, which readers do not see: alternative texts, layers, comments. */
    private static final Set<String> MARKS = Set.of("BMC", "BDC", "EMC", "MP", "DP", "BX", "EX");
    private static final Set<String> KNOWN = Set.of("q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "m", "l",
            "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*", "BT", "ET", "Tc",
            "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "g",
            "G", "rg", "RG", "k",
            "K", "cs", "CS", "sc", "SC", "scn", "SCN", "BI", "Do");
    private static final Map<String, COSName> USE = Map.of("gs", COSName.EXT_G_STATE, "Tf", COSName.FONT,
            "cs", COSName.COLORSPACE, "CS", COSName.COLORSPACE, "Do", COSName.XOBJECT);
    private static final Set<String> BUILT_IN = Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK");

    private final Copies copies;
    private final COSDictionary had;
    private final List<Object> tokens = new ArrayList<>();
    private final Map<COSName, COSDictionary> used = new LinkedHashMap<>();
    private final Map<COSBase, COSName> renamed = new IdentityHashMap<>();

    private Content(Copies copies, COSDictionary had) {
        this.copies = copies;
        this.had = had;
    }

    static Content of(PDContentStream stream, Copies copies, COSDictionary resources) throws NotPlain, IOException {
        Content content = new Content(copies, resources);
        content.read(new PDFStreamParser(stream).parse());
        return content;
    }

    COSDictionary resources() {
        COSDictionary resources = new COSDictionary();
        used.forEach(resources::setItem);
        return resources;
    }

    /** Fills a stream whose dictionary is this. */
    COSStream stream(COSDictionary about) throws IOException {
        COSStream stream = new COSStream();
        stream.addAll(about);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        return stream;
    }

    private void read(List<Object> all) throws NotPlain, IOException {
        List<Object> operands = new ArrayList<>();
        for (Object token : all) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
            } else {
                take(operator, operands);
                operands = new ArrayList<>();
            }
        }
    }

    private void take(Operator operator, List<Object> operands) throws NotPlain, IOException {
        String name = operator.getName();
        if (MARKS.contains(name)) {
            refuse(operands.contains(COSName.OC), "layer");
            return;
        }
        refuse(!KNOWN.contains(name), name);
        for (Object operand : operands) {
            refuse(!plain(operand), name);
        }
        if (name.equals("BI")) {
            refuseUnknown(operator.getImageParameters());
        }
        if (name.equalsIgnoreCase("scn")) {
            refuse(operands.stream().anyMatch(COSName.class::isInstance), "pattern");
        }
        if (USE.containsKey(name)) {
            operands.set(0, used(USE.get(name), (COSName) operands.get(0)));
        }
        tokens.addAll(operands);
        tokens.add(operator);
    }

    private static boolean plain(Object operand) {
        return operand instanceof COSNumber || operand instanceof COSName || operand instanceof COSString
                || operand instanceof COSArray array && array.toList().stream().allMatch(Content::plain);
    }

    private static void refuseUnknown(COSDictionary image) throws NotPlain {
        Object space = image.getDictionaryObject(COSName.CS, COSName.COLORSPACE);
        refuse(space != null && !(space instanceof COSName name && BUILT_IN.contains(name.getName())), "inline image");
    }

    /** The new name of a thing that is used; its old one could say something too. */
    private COSName used(COSName kind, COSName name) throws NotPlain, IOException {
        if (kind.equals(COSName.COLORSPACE) && BUILT_IN.contains(name.getName())) {
            return name;
        }
        COSDictionary ofKind = had.getCOSDictionary(kind);
        COSBase value = ofKind == null ? null : ofKind.getDictionaryObject(name);
        refuse(value == null, "missing resource");
        COSName known = renamed.get(value);
        if (known == null) {
            known = COSName.getPDFName("r" + renamed.size());
            used.computeIfAbsent(kind, each -> new COSDictionary()).setItem(known, copies.of(kind, value));
            renamed.put(value, known);
        }
        return known;
    }

    private static void refuse(boolean found, String what) throws NotPlain {
        if (found) {
            throw new NotPlain(what);
        }
    }
}
