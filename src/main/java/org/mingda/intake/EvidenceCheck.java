package org.mingda.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.mingda.law.EvidenceField;
import org.mingda.law.ReceiptRule;
import org.springframework.stereotype.Component;

/** Checks the evidence of a receipt date (Article 31), one flaw a field; {@code evidence.KEY} is the field's name. */
@Component
public class EvidenceCheck {

    public static final String FIELD = "evidence.";

    private final Clock clock;

    EvidenceCheck(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong; empty when the evidence proves a receipt date. */
    public List<Flaw> check(ReceiptRule rule, Map<String, String> evidence) {
        Flaws flaws = new Flaws();
        rule.fields().forEach(field -> check(rule, field, evidence, flaws));
        return flaws.found();
    }

    private void check(ReceiptRule rule, EvidenceField field, Map<String, String> evidence, Flaws flaws) {
        String name = FIELD + field.key();
        String given = given(evidence, field);
        flaws.when(name, given.isEmpty() && field.required() && field.decides(), "entry.evidence.undecided",
                field.label(), rule.label(), rule.countsAs());
        flaws.when(name, given.isEmpty() && field.required(), "entry.evidence.required", field.label());
        flaws.tooLong(name, given, 200);
        if (field.kind() == EvidenceField.Kind.DATE && !given.isEmpty()) {
            LocalDate date = date(given);
            flaws.when(name, date == null, "entry.evidence.date", field.label());
            flaws.when(name, date != null && date.isAfter(LocalDate.now(clock)), "entry.evidence.future", field.label());
            flaws.when(name, date != null && !field.decides() && tooLate(rule, date, evidence),
                    "entry.evidence.order", field.label(), rule.countsAs());
        }
    }

    /** What only goes before, such as the arrival of a letter, cannot come after what decides. */
    private static boolean tooLate(ReceiptRule rule, LocalDate date, Map<String, String> evidence) {
        return rule.fields().stream().filter(EvidenceField::decides).map(field -> date(given(evidence, field)))
                .anyMatch(deciding -> deciding != null && deciding.isBefore(date));
    }

    private static String given(Map<String, String> evidence, EvidenceField field) {
        return evidence.getOrDefault(field.key(), "").strip();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
