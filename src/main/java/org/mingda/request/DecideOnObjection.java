package org.mingda.request;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides, with reasons, whether a third party's objection or silence keeps the information back (Article 32). */
@Component
public class DecideOnObjection {

    private final Requests requests;
    private final Ledger ledger;
    private final Consultees consultees;
    private final Consultations consultations;
    private final ConsultationLedger entries;

    DecideOnObjection(Requests requests, Ledger ledger, Consultees consultees, Consultations consultations,
            ConsultationLedger entries) {
        this.requests = requests;
        this.ledger = ledger;
        this.consultees = consultees;
        this.consultations = consultations;
        this.entries = entries;
    }

    /** @throws UseCaseRefused without reasons, before the time to answer is over, or when the third party agreed */
    @Transactional
    public void decide(String thirdParty, ObjectionDecision decision, String reasons, String actor) {
        String number = consultees.get(thirdParty).request();
        requests.lockOpen(number);
        if (!entries.finished(number, thirdParty) || consultations.agreed(number, thirdParty)) {
            throw new UseCaseRefused("第三方不同意公开或者逾期未答复的，才需要审查其意见。");
        }
        if (reasons == null || reasons.isBlank()) {
            throw new UseCaseRefused("请写明理由：决定公开的，理由会书面告知第三方（《条例》第三十二条）。");
        }
        ledger.append(number, EventType.OBJECTION_WEIGHED, actor,
                Map.of("id", thirdParty, "decision", decision.name(), "reasons", reasons));
    }
}
