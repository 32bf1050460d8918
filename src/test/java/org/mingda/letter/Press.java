package org.mingda.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mingda.account.LetterStyle;

/** Prints letters in tests, without a database, and reads them back. */
final class Press {

    private static final Press BUILT_IN = with(new LetterSettings(null, null));

    private final LetterTemplates templates;
    private final LetterPress press;

    private Press(LetterSettings settings, LetterStyle style) {
        LetterFonts fonts = new LetterFonts(settings);
        this.templates = new LetterTemplates(settings);
        this.press = new LetterPress(templates, new TemplateText(), fonts, agency -> style, new Typesetter(fonts));
    }

    static Press builtIn() {
        return BUILT_IN;
    }

    static Press with(LetterSettings settings) {
        return new Press(settings, LetterStyle.USUAL);
    }

    static Press with(LetterStyle style) {
        return new Press(new LetterSettings(null, null), style);
    }

    static Press with(LetterSettings settings, LetterStyle style) {
        return new Press(settings, style);
    }

    static Press withTemplatesIn(Path directory) {
        return with(new LetterSettings(directory, null));
    }

    byte[] print(LetterOrder order) {
        LetterTemplate template = templates.template(order.template());
        return press.print(template, order, new LetterNumber("明民", template.frontMatter().series(), 2026, 12));
    }

    /** The letter before it is set. */
    String xhtml(LetterOrder order) {
        LetterTemplate template = templates.template(order.template());
        return press.xhtml(template, order, new LetterNumber("明民", template.frontMatter().series(), 2026, 12));
    }

    /** The draft before it is set. */
    String draftXhtml(LetterOrder order) {
        LetterTemplate template = templates.template(order.template());
        return press.xhtml(template, order,
                LetterNumber.ofDraft("明民", template.frontMatter().series(), order.date()));
    }

    byte[] draft(LetterOrder order) {
        LetterTemplate template = templates.template(order.template());
        return press.print(template, order,
                LetterNumber.ofDraft("明民", template.frontMatter().series(), order.date()));
    }

    /** The text of a letter without page numbers and white space, which the ends of lines and pages would change. */
    static String text(byte[] pdf) {
        return withoutSpace(rawText(pdf).replaceAll("— \\d+ —", ""));
    }

    static String rawText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]+", "");
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
