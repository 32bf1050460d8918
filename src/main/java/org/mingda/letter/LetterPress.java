package org.mingda.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.mingda.account.LetterStyle;
import org.mingda.account.LetterStyles;
import org.springframework.stereotype.Component;

/** Fills a template and the common layout with facts; everything that is a fact is escaped. */
@Component
class LetterPress {

    private final LetterTemplates templates;
    private final TemplateText filled;
    private final LetterFonts fonts;
    private final LetterStyles styles;
    private final LetterFrame frame;
    private final PrintableText names;
    private final PrintableText texts;
    private final Typesetter typesetter;

    LetterPress(LetterTemplates templates, TemplateText filled, LetterFonts fonts, LetterStyles styles,
            Typesetter typesetter) {
        this.templates = templates;
        this.filled = filled;
        this.fonts = fonts;
        this.styles = styles;
        this.frame = new LetterFrame(fonts);
        this.names = PrintableText.ofNames(fonts);
        this.texts = PrintableText.ofTexts(fonts);
        this.typesetter = typesetter;
    }

    byte[] print(LetterTemplate template, LetterOrder order, LetterNumber number) {
        return print(xhtml(template, order, number), order.date());
    }

    /** What {@link #xhtml} gave, as PDF. */
    byte[] print(String xhtml, LocalDate date) {
        return typesetter.typeset(xhtml, date);
    }

    /** The letter before it is set, whole: with its style sheet, and its pictures within. */
    String xhtml(LetterTemplate template, LetterOrder order, LetterNumber number) {
        LetterStyle style = styles.of(order.agency());
        Map<String, Object> facts = new HashMap<>();
        template.factsOf(order).forEach((name, fact) -> facts.put(name, printable(name).of(fact)));
        facts.put("zh", new ChineseWords());
        facts.put("letter", frame.of(template.frontMatter(), order, number, style));
        String text = filled.html(template.text(), facts);
        String enclosure = filled.html(template.enclosure(), facts);
        facts.put("text", text);
        facts.put("enclosure", enclosure);
        facts.put("css", css(style));
        return filled.html(templates.text("layout/letter.html"), facts);
    }

    private String css(LetterStyle style) {
        return (templates.text("layout/letter.css") + templates.text(LetterFrame.sheet(style)))
                .replace("/*extra*/", fonts.extraFamilies());
    }

    /** Facts that are names say so, as in {@code applicantName}. */
    private PrintableText printable(String fact) {
        return fact.endsWith("Name") ? names : texts;
    }
}
