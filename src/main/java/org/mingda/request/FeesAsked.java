package org.mingda.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingda.law.FeeMethod;
import org.springframework.stereotype.Component;

/** Reads from the ledger which fee a request's applicant was asked for and what became of it. */
@Component
public class FeesAsked {

    private final Ledger ledger;
    private final CollectFee collectFee;

    FeesAsked(Ledger ledger, CollectFee collectFee) {
        this.ledger = ledger;
        this.collectFee = collectFee;
    }

    /** Empty when no fee was decided, or when the latest decision was not to charge. */
    public Optional<FeeAsked> find(String number) {
        return ledger.latest(number, EventType.FEE_DECIDED, EventType.FEE_WAIVED)
                .filter(entry -> entry.type() == EventType.FEE_DECIDED).map(entry -> asked(number, entry));
    }

    /** Whether the latest findings say that the fee is charged; a request has one fee notice only. */
    public boolean charged(String number) {
        boolean wanted = ledger.latest(number, EventType.FINDINGS_RECORDED)
                .map(entry -> Boolean.parseBoolean(entry.text("feeCharged"))).orElse(false);
        return wanted && ledger.latest(number, EventType.FEE_NOTIFIED).isEmpty();
    }

    private FeeAsked asked(String number, LedgerEntry decided) {
        Optional<LedgerEntry> end = ledger.latest(number, EventType.FEE_PAID, EventType.FEE_LAPSED);
        return new FeeAsked(method(decided.text("method")), Integer.parseInt(decided.text("amount")), steps(decided),
                on(ledger.latest(number, EventType.FEE_NOTIFIED)), collectFee.lastDay(number).orElse(null),
                end.map(FeesAsked::outcome).orElse(FeeOutcome.CHARGED), on(end));
    }

    private static FeeOutcome outcome(LedgerEntry end) {
        return end.type() == EventType.FEE_PAID ? FeeOutcome.PAID : FeeOutcome.LAPSED;
    }

    private static FeeMethod method(String key) {
        return Arrays.stream(FeeMethod.values()).filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<String> steps(LedgerEntry decided) {
        return ((List<?>) decided.data().get("steps")).stream().map(Object::toString).toList();
    }

    private static LocalDate on(Optional<LedgerEntry> entry) {
        return entry.map(LedgerEntry::on).orElse(null);
    }
}
