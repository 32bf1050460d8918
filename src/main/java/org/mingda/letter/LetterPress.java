package org.mingda.letter;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills a template and the common layout with facts; everything that is a fact is escaped. */
@Component
class LetterPress {

    private final LetterTemplates templates;
    private final TemplateText filled;
    private final LetterFonts fonts;
    private final PrintableText names;
    private final PrintableText texts;
    private final Typesetter typesetter;

    LetterPress(LetterTemplates templates, TemplateText filled, LetterFonts fonts, Typesetter typesetter) {
        this.templates = templates;
        this.filled = filled;
        this.fonts = fonts;
        this.names = PrintableText.ofNames(fonts);
        this.texts = PrintableText.ofTexts(fonts);
        this.typesetter = typesetter;
    }

    byte[] print(LetterTemplate template, LetterOrder order, LetterNumber number) {
        Map<String, Object> facts = new HashMap<>();
        template.factsOf(order).forEach((name, fact) -> facts.put(name, printable(name).of(fact)));
        facts.put("zh", new ChineseWords());
        facts.put("letter", page(template, order, number));
        String text = filled.html(template.text(), facts);
        String enclosure = filled.html(template.enclosure(), facts);
        facts.put("text", text);
        facts.put("enclosure", enclosure);
        facts.put("css", templates.text("layout/letter.css").replace("/*extra*/", fonts.extraFamilies()));
        return typesetter.typeset(filled.html(templates.text("layout/letter.html"), facts), order.date());
    }

    private Map<String, Object> page(LetterTemplate template, LetterOrder order, LetterNumber number) {
        FrontMatter frontMatter = template.frontMatter();
        return Map.of(
                "title", frontMatter.title(),
                "article", frontMatter.article(),
                "remedy", frontMatter.remedy(),
                "signs", frontMatter.signs(),
                "number", number.toString(),
                "draft", number.sequence() == null,
                "recipient", names.of(order.recipientName()),
                "date", texts.of(order.date()));
    }

    /** Facts that are names say so, as in {@code applicantName}. */
    private PrintableText printable(String fact) {
        return fact.endsWith("Name") ? names : texts;
    }
}
