package org.mingda.letter.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** Writes the drawing of a page anew without text that has no colour and without what lies on hidden layers. */
final class PdfContents {

    private static final Set<String> WORDS = Set.of("Tj", "TJ");
    private static final Set<String> NEW_LINE = Set.of("'", "\"");
    private static final Set<String> PATHS = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "s", "S");
    private static final Set<String> PICTURES = Set.of("Do", "sh", "BI");

    private final PDDocument document;
    private final Set<COSDictionary> hidden = new HashSet<>();
    private final Set<COSStream> done = new HashSet<>();
    private final Budget budget;
    private boolean took;

    PdfContents(PDDocument document, PDOptionalContentProperties layers, Budget budget) {
        this.document = document;
        this.budget = budget;
        if (layers != null) {
            for (PDOptionalContentGroup group : layers.getOptionalContentGroups()) {
                if (!layers.isGroupEnabled(group)) {
                    hidden.add(group.getCOSObject());
                }
            }
        }
    }

    /** Whether anything was taken out. */
    boolean clean(PDPage page) throws IOException {
        List<Object> kept = kept(page, page.getResources());
        if (took) {
            PDStream contents = new PDStream(document);
            try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(kept);
            }
            page.setContents(contents);
        }
        return took;
    }

    private void clean(PDFormXObject form) throws IOException {
        if (!done.add(form.getCOSObject())) {
            return;
        }
        boolean before = took;
        took = false;
        List<Object> kept = kept(form, form.getResources());
        if (took) {
            try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(kept);
            }
        }
        took |= before;
    }

    private List<Object> kept(PDContentStream stream, PDResources resources) throws IOException {
        Pass pass = new Pass(resources);
        PDFStreamParser parser = new PDFStreamParser(stream);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            budget.step();
            pass.token(token);
        }
        pass.forgetUnused();
        return pass.out;
    }

    /** Once through the tokens of one stream. */
    private final class Pass {

        private final PDResources resources;
        private final List<Object> out = new ArrayList<>();
        private final List<COSBase> operands = new ArrayList<>();
        private final Deque<Integer> modes = new ArrayDeque<>();
        private final Deque<Boolean> marks = new ArrayDeque<>();
        private final Set<String> drawn = new TreeSet<>();
        private int mode;
        private boolean forgot;

        Pass(PDResources resources) {
            this.resources = resources;
        }

        void token(Object token) throws IOException {
            if (token instanceof Operator operator) {
                operator(operator, operator.getName());
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }

        private void operator(Operator operator, String name) throws IOException {
            switch (name) {
                case "q" -> modes.push(mode);
                case "Q" -> mode = modes.isEmpty() ? mode : modes.pop();
                case "Tr" -> mode = operands.get(0) instanceof COSNumber number ? number.intValue() : mode;
                case "BMC" -> marks.push(false);
                case "BDC" -> marks.push(isHiddenMark());
                case "EMC" -> marks.poll();
                default -> { }
            }
            boolean layer = marks.contains(true) && !name.equals("EMC");
            boolean words = WORDS.contains(name) || NEW_LINE.contains(name);
            boolean noColour = words && (mode == 3 || mode == 7);
            if (name.equals("Do") && !layer) {
                layer = isHiddenObject();
            }
            if (noColour || layer && (words || PATHS.contains(name) || PICTURES.contains(name))) {
                took = true;
                forgot = true;
                instead(name);
            } else {
                out.addAll(operands);
                out.add(operator);
                inner(name);
            }
        }

        /** What has to happen although nothing is drawn. */
        private void instead(String name) {
            if (NEW_LINE.contains(name)) {
                out.add(Operator.getOperator("T*"));
            } else if (PATHS.contains(name)) {
                out.add(Operator.getOperator("n"));
            }
        }

        private boolean isHiddenMark() {
            if (operands.size() < 2 || !COSName.OC.equals(operands.get(0))) {
                return false;
            }
            COSBase properties = operands.get(1) instanceof COSName name && resources != null
                    && resources.getProperties(name) != null ? resources.getProperties(name).getCOSObject()
                    : operands.get(1);
            return isHidden(properties);
        }

        private boolean isHiddenObject() throws IOException {
            COSBase object = operands.get(0) instanceof COSName name && resources != null
                    ? objects().getDictionaryObject(name) : null;
            return object instanceof COSDictionary dictionary && isHidden(dictionary.getDictionaryObject(COSName.OC));
        }

        private void inner(String name) throws IOException {
            if (name.equals("Do") && operands.get(0) instanceof COSName object) {
                drawn.add(object.getName());
                if (resources != null && !resources.isImageXObject(object)
                        && resources.getXObject(object) instanceof PDFormXObject form) {
                    clean(form);
                }
            }
        }

        private COSDictionary objects() {
            COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
            return objects == null ? new COSDictionary() : objects;
        }

        /** What only the left out parts drew must not stay in the file. */
        void forgetUnused() {
            if (forgot && resources != null) {
                objects().keySet().stream().filter(name -> !drawn.contains(name.getName())).toList()
                        .forEach(objects()::removeItem);
            }
        }
    }

    private boolean isHidden(COSBase layer) {
        if (!(layer instanceof COSDictionary dictionary)) {
            return false;
        }
        COSBase members = dictionary.getDictionaryObject(COSName.OCGS);
        if (members instanceof COSArray array) {
            return array.size() > 0 && array.toList().stream().allMatch(member ->
                    hidden.contains(member instanceof COSObject object ? object.getObject() : member));
        }
        return hidden.contains(members == null ? dictionary : members);
    }
}
