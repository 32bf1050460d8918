package org.mingda.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints slips: pages with a layout of their own, without number and register. */
@Component
class SlipPress {

    private final LetterTemplates templates;
    private final TemplateText filled;
    private final LetterFonts fonts;
    private final PrintableText texts;
    private final Typesetter typesetter;

    SlipPress(LetterTemplates templates, TemplateText filled, LetterFonts fonts, Typesetter typesetter) {
        this.templates = templates;
        this.filled = filled;
        this.fonts = fonts;
        // a slip must never fail: a sign no font has shows its code, even in a name
        this.texts = PrintableText.ofTexts(fonts);
        this.typesetter = typesetter;
    }

    byte[] print(String template, Map<String, Object> facts, LocalDate date) {
        Map<String, Object> printable = new HashMap<>();
        facts.forEach((name, fact) -> printable.put(name, texts.of(fact)));
        printable.put("zh", new ChineseWords());
        printable.put("css", css());
        return typesetter.typeset(filled.html(templates.text(template), printable), date);
    }

    private String css() {
        return (templates.text("layout/letter.css") + templates.text("slips/slip.css"))
                .replace("/*extra*/", fonts.extraFamilies());
    }
}
