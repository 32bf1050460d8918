package org.mingda.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** How the receipt date of one channel is found: the latest of the dates that decide (Article 31). */
public record ReceiptRule(
        Channel channel, String label, String countsAs, String article, List<EvidenceField> fields) {

    public ReceiptRule {
        fields = List.copyOf(fields);
        if (fields.stream().noneMatch(field -> field.decides() && field.required())) {
            throw new IllegalArgumentException("渠道 " + channel + " 没有决定收到之日的必填日期");
        }
    }

    static ReceiptRule of(RuleRow row, List<RuleRow> evidence) {
        String channel = row.text("channel");
        return new ReceiptRule(Channel.named(row.text("channel")), row.text("label"), row.text("countsAs"),
                row.text("article"), evidence.stream().filter(field -> field.text("channel").equals(channel))
                        .map(EvidenceField::of).toList());
    }

    /** Which day the receipt date is, and under which article. */
    public Said basis() {
        return Phrase.NAMED.of(countsAs, article);
    }

    /** Refuses missing or unreadable evidence with {@link MissingEvidence}. */
    public LocalDate receiptDate(Map<String, String> evidence) {
        fields.forEach(field -> check(field, evidence.get(field.key())));
        return fields.stream().filter(EvidenceField::decides)
                .map(field -> date(field, evidence.get(field.key())))
                .reduce(null, Dates::later);
    }

    private static void check(EvidenceField field, String value) {
        boolean missing = value == null || value.isBlank();
        if (missing && field.required()) {
            throw new MissingEvidence(field, "必须填写");
        }
        if (!missing && field.kind() == EvidenceField.Kind.DATE) {
            date(field, value);
        }
    }

    private static LocalDate date(EvidenceField field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new MissingEvidence(field, "应为 2026-09-18 形式的日期");
        }
    }
}
