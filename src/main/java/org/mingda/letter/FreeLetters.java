package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingda.law.RemedyKind;
import org.mingda.letter.DraftPreview.Preview;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/**
 * The letters that officers may write at any time (另制文书): each file whose front matter says {@code free: true}, the
 * office's own among them as soon as they lie in its directory.
 */
@Component
public class FreeLetters {

    private static final String REMEDY = "remedy";

    private final LetterTemplates templates;
    private final Letters letters;
    private final RequestFacts facts;
    private final RemedyNotices remedies;
    private final Requests requests;

    FreeLetters(LetterTemplates templates, Letters letters, RequestFacts facts, RemedyNotices remedies,
            Requests requests) {
        this.templates = templates;
        this.letters = letters;
        this.facts = facts;
        this.remedies = remedies;
        this.requests = requests;
    }

    /** @param problem what is wrong with the file; null when the letter can be written */
    public record Offer(String template, String title, String article, String problem) {}

    /** What the file of the case says by itself. */
    public record Known(String label, String text) {}

    /** What the officer writes. */
    public record Field(String key, String label, boolean required, boolean date) {}

    /** A letter with what is known and what is to be written. */
    public record Form(String template, String title, List<Known> known, List<Field> fields) {}

    /** What may be written now; of the office's own files also those that cannot be read, with what is wrong. */
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (String name : templates.names()) {
            try {
                LetterTemplate template = checked(name);
                if (template.frontMatter().free()) {
                    offers.add(new Offer(name, template.frontMatter().title(), template.frontMatter().article(), null));
                }
            } catch (LetterDefect defect) {
                offers.add(new Offer(name, name + ".html", "", defect.getMessage()));
            }
        }
        return offers;
    }

    /** Only what an office wrote can be faulty; the product's own letters are looked at when it is built. */
    private LetterTemplate checked(String name) {
        LetterTemplate template = templates.template(name);
        if (templates.ownNames().contains(name)) {
            TemplateMarkup.require(template);
        }
        return template;
    }

    /** What an officer has to fill in. */
    public Form form(String number, String name) {
        LetterTemplate template = template(name);
        Map<String, Object> known = known(number, template);
        return new Form(name, template.frontMatter().title(),
                labels(template).entrySet().stream().filter(fact -> known.containsKey(fact.getKey()))
                        .map(fact -> new Known(fact.getValue(), printed(known.get(fact.getKey())))).toList(),
                fields(template, known));
    }

    private static String printed(Object fact) {
        return fact instanceof LocalDate day ? ChineseWords.dateInWords(day) : fact.toString();
    }

    private static List<Field> fields(LetterTemplate template, Map<String, Object> known) {
        return labels(template).entrySet().stream().filter(fact -> !known.containsKey(fact.getKey()))
                .map(fact -> new Field(fact.getKey(), fact.getValue(),
                        template.frontMatter().facts().containsKey(fact.getKey()), fact.getKey().endsWith("On")))
                .toList();
    }

    private static Map<String, String> labels(LetterTemplate template) {
        Map<String, String> labels = new LinkedHashMap<>(template.frontMatter().facts());
        labels.putAll(template.frontMatter().optional());
        return labels;
    }

    private Map<String, Object> known(String number, LetterTemplate template) {
        Map<String, Object> known = new LinkedHashMap<>(facts.toApplicant(number, template.name(), Map.of()).facts());
        if (template.frontMatter().remedy()) {
            known.put(REMEDY, remedies.toApplicant(requests.get(number), RemedyKind.FREE_CHOICE));
        }
        known.values().removeIf(fact -> fact == null || fact.toString().isBlank());
        return known;
    }

    /** Only what the officer may write of what was sent, without what was left empty. */
    Map<String, String> typed(String number, String name, Map<String, String> sent) {
        LetterTemplate template = template(name);
        return fields(template, known(number, template)).stream()
                .filter(field -> !sent.getOrDefault(field.key(), "").isBlank())
                .collect(Collectors.toMap(Field::key, field -> sent.get(field.key()).strip()));
    }

    /** The letter as it will be; what it lacks shows in its place. */
    public Preview preview(String number, String name, Map<String, String> sent) {
        LetterTemplate template = template(name);
        LetterOrder order = order(number, template, sent);
        Map<String, String> missing = template.missing(order);
        Map<String, Object> gaps = new LinkedHashMap<>();
        missing.forEach((fact, label) -> gaps.put(fact, "〔待填：" + label + "〕"));
        return Preview.of(named(name, () -> letters.preview(order.saying(gaps))), missing);
    }

    /** The whole letter, which can be printed; otherwise refused, by the names of what it lacks. */
    LetterOrder whole(String number, String name, Map<String, String> sent) {
        LetterTemplate template = template(name);
        LetterOrder order = order(number, template, sent);
        Map<String, String> missing = template.missing(order);
        refuseUnless(missing.isEmpty(), "还缺少：" + missing.entrySet().stream()
                .map(fact -> fact.getValue() + "（" + fact.getKey() + "）").collect(Collectors.joining("、"))
                + "，请补充后再送审签。");
        named(name, () -> letters.preview(order));
        return order;
    }

    private LetterOrder order(String number, LetterTemplate template, Map<String, String> sent) {
        Map<String, Object> known = known(number, template);
        Map<String, Object> all = new LinkedHashMap<>();
        fields(template, known).forEach(field -> {
            String text = sent.getOrDefault(field.key(), "").strip();
            if (!text.isEmpty()) {
                all.put(field.key(), field.date() ? TypedDates.day(text, field) : text);
            }
        });
        if (known.containsKey(REMEDY)) {
            all.put(REMEDY, known.get(REMEDY));
        }
        return facts.toApplicant(number, template.name(), all);
    }

    private LetterTemplate template(String name) {
        LetterTemplate template = named(name, () -> checked(name));
        refuseUnless(template.frontMatter().free(), "《" + template.frontMatter().title() + "》由办理步骤制发，不能另行制发。");
        return template;
    }

    /** Says of which file a fault is. */
    private static <T> T named(String name, Supplier<T> making) {
        try {
            return making.get();
        } catch (LetterDefect defect) {
            throw new UseCaseRefused(defect.getMessage().contains(name + ".html") ? defect.getMessage()
                    : "文书模板 " + name + ".html：" + defect.getMessage());
        }
    }
}
