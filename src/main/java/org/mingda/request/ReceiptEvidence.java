package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.law.Channel;
import org.mingda.law.EvidenceField;
import org.mingda.law.MissingEvidence;
import org.mingda.law.ReceiptRule;
import org.mingda.law.ReceiptRules;
import org.springframework.stereotype.Component;

/** Finds the receipt date that the evidence of a channel proves (Article 31) and refuses every other one. */
@Component
public class ReceiptEvidence {

    private final ReceiptRules rules;

    ReceiptEvidence(ReceiptRules rules) {
        this.rules = rules;
    }

    /** The name of an evidence field on a form and in the ledger: {@code signed-on} is {@code signedOn}. */
    public static String name(EvidenceField field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.key().split("-")) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /** @param entered the date the registrar has in mind; null for none */
    LocalDate receiptDate(Channel channel, Map<String, String> evidence, LocalDate entered, LocalDate today) {
        ReceiptRule rule = rules.of(channel);
        refuseFuture(entered, "收到之日", today);
        LocalDate proven = proven(rule, evidence);
        rule.fields().stream().filter(field -> field.kind() == EvidenceField.Kind.DATE)
                .filter(field -> given(evidence, field))
                .forEach(field -> refuseFuture(LocalDate.parse(evidence.get(field.key())), field.label(), today));
        if (entered != null && !entered.equals(proven)) {
            throw new UseCaseRefused("收到之日应为 " + proven + "，不是 " + entered + "：" + rule.label() + "以" + rule.countsAs()
                    + "为准（《条例》" + rule.article() + "）。请核对所填的依据，收到之日可以不填。");
        }
        return proven;
    }

    /** What the ledger keeps of it: the evidence itself and the rule that was applied. */
    Map<String, Object> facts(Channel channel, Map<String, String> evidence) {
        ReceiptRule rule = rules.of(channel);
        Map<String, Object> facts = new LinkedHashMap<>();
        rule.fields().stream().filter(field -> given(evidence, field))
                .forEach(field -> facts.put(name(field), evidence.get(field.key())));
        facts.put("receiptRule", rule.countsAs() + "（《条例》" + rule.article() + "）");
        return facts;
    }

    private static LocalDate proven(ReceiptRule rule, Map<String, String> evidence) {
        try {
            return rule.receiptDate(evidence);
        } catch (MissingEvidence missing) {
            throw new UseCaseRefused(rule.label() + "的收到之日要有依据（《条例》" + rule.article() + "）："
                    + missing.getMessage() + "。请补充后再办结。");
        }
    }

    private static void refuseFuture(LocalDate date, String label, LocalDate today) {
        if (date != null && date.isAfter(today)) {
            throw new UseCaseRefused(label + "不能晚于今天。请核对" + label + "。");
        }
    }

    private static boolean given(Map<String, String> evidence, EvidenceField field) {
        String value = evidence.get(field.key());
        return value != null && !value.isBlank();
    }
}
