package org.mingda.request;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingda.law.ReceiptRule;
import org.mingda.law.ReceiptRules;
import org.springframework.stereotype.Component;

/** What an officer recorded when a request came in: the registrar checks it instead of typing it again. */
@Component
public class SubmittedEvidence {

    static final String MISSING = "missingElements";
    private static final String RULE = "receiptRule";

    private final Ledger ledger;
    private final Requests requests;
    private final ReceiptRules rules;

    SubmittedEvidence(Ledger ledger, Requests requests, ReceiptRules rules) {
        this.ledger = ledger;
        this.requests = requests;
        this.rules = rules;
    }

    /** Whether the receipt date rests on recorded evidence. */
    public boolean recorded(String number) {
        return !value(number, RULE).isEmpty();
    }

    /** What was recorded under this name of {@link ReceiptEvidence#name}; empty when nothing was. */
    public String value(String number, String name) {
        return submitted(number).map(entry -> entry.text(name)).filter(text -> !text.isBlank())
                .or(() -> cameLater(number, name)).orElse("");
    }

    /** A mail may prove what was not known when the request was taken in: that its sender confirms it. */
    private Optional<String> cameLater(String number, String name) {
        return ledger.of(number).stream().filter(entry -> entry.type() == EventType.MAIL_JOINED)
                .map(entry -> entry.text(name)).filter(Objects::nonNull).findFirst();
    }

    /** Whether the officer found this element missing (Article 29). */
    public boolean lacks(String number, ApplicationElement element) {
        return submitted(number).map(entry -> entry.data().get(MISSING))
                .filter(missing -> missing instanceof Collection<?> keys && keys.contains(element.key())).isPresent();
    }

    /** All of it in one line for somebody who reads it; empty when nothing was recorded. */
    public String inWords(String number) {
        ReceiptRule rule = rules.of(requests.get(number).channel());
        String facts = rule.fields().stream()
                .map(field -> field.label() + "：" + value(number, ReceiptEvidence.name(field)))
                .filter(words -> !words.endsWith("：")).collect(Collectors.joining("；"));
        return recorded(number) ? rule.label() + "——" + facts : "";
    }

    private Optional<LedgerEntry> submitted(String number) {
        return ledger.latest(number, EventType.REQUEST_SUBMITTED);
    }
}
