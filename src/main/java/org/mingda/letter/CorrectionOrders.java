package org.mingda.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.law.RemedyKind;
import org.mingda.request.CorrectionFinding;
import org.mingda.request.Corrections;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Makes the order of the reply to a request for correction (Article 41) from what was verified and done. */
@Component
class CorrectionOrders {

    private final Requests requests;
    private final Corrections corrections;
    private final Ledger ledger;
    private final RequestFacts facts;
    private final RemedyNotices remedies;

    CorrectionOrders(Requests requests, Corrections corrections, Ledger ledger, RequestFacts facts,
            RemedyNotices remedies) {
        this.requests = requests;
        this.corrections = corrections;
        this.ledger = ledger;
        this.facts = facts;
        this.remedies = remedies;
    }

    boolean exists(String number) {
        return ledger.latest(number, EventType.CORRECTION_VERIFIED).isPresent();
    }

    LetterOrder order(String number) {
        LedgerEntry report = corrections.report(number);
        Map<String, Object> more = new LinkedHashMap<>();
        for (String fact : new String[] {"information", "inaccuracy", "facts", "reasons"}) {
            more.put(fact, report.text(fact));
        }
        more.put("competentAgencyName", report.text("competentAgency"));
        more.put("competentContact", report.text("competentContact"));
        if (report.text("transferredOn") != null) {
            more.put("transferredOn", LocalDate.parse(report.text("transferredOn")));
        }
        ledger.latest(number, EventType.INFORMATION_CORRECTED).ifPresent(corrected -> {
            more.put("correction", corrected.text("correction"));
            more.put("correctedOn", corrected.on());
        });
        more.put("remedy", remedies.toApplicant(requests.get(number), RemedyKind.FREE_CHOICE));
        return facts.toApplicant(number, template(report), more);
    }

    private static String template(LedgerEntry report) {
        return switch (CorrectionFinding.valueOf(report.text("finding"))) {
            case CORRECT -> "correction-made";
            case REFUSE -> "correction-refused";
            case TRANSFER -> "correction-transferred";
        };
    }
}
