package org.mingda.letter.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.mingda.request.UseCaseRefused;

/** Draws pages as pictures; what cannot be drawn is refused instead of being left out without a word. */
final class StrictRenderer extends PDFRenderer {

    /** What belongs to the page for its reader: filled-in fields, seals and stamps; comments do not. */
    private static final Set<String> SEEN = Set.of("Widget", "Stamp");

    private static final double MOST_PIXELS = 12_000_000;
    private static final float POINTS_PER_INCH = 72f;

    StrictRenderer(PDDocument document) {
        super(document);
        setAnnotationsFilter(StrictRenderer::seen);
    }

    static boolean seen(PDAnnotation annotation) {
        return SEEN.contains(String.valueOf(annotation.getSubtype())) && annotation.getNormalAppearanceStream() != null;
    }

    /** The page from 1, upright, with as many dots per inch unless it is so large that the picture would be. */
    BufferedImage draw(int page, float dpi, ImageType type) {
        try {
            return renderImage(page - 1, scale(page, dpi), type);
        } catch (IOException | RuntimeException | StackOverflowError cannotBeDrawn) {
            throw new UseCaseRefused("第" + page + "页含有无法显示的内容，不能遮盖。请把这一页打印后扫描，或者重新生成PDF再上传。");
        }
    }

    private float scale(int page, float dpi) {
        double area = (double) document.getPage(page - 1).getCropBox().getWidth()
                * document.getPage(page - 1).getCropBox().getHeight();
        return (float) Math.min(dpi / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / area));
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Strict(parameters);
    }

    private static final class Strict extends PageDrawer {

        Strict(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException fault)
                throws IOException {
            if (!(fault instanceof MissingOperandException || fault instanceof MissingResourceException
                    || fault instanceof EmptyGraphicsStackException)) {
                throw fault;
            }
        }
    }
}
