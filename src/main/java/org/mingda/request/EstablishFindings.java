package org.mingda.request;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unit establishes what was found (认定拟办), who is asked before anything is disclosed, and what comes next. */
@Component
public class EstablishFindings {

    private final Requests requests;
    private final Ledger ledger;
    private final DecideConsultations consultations;

    EstablishFindings(Requests requests, Ledger ledger, DecideConsultations consultations) {
        this.requests = requests;
        this.ledger = ledger;
        this.consultations = consultations;
    }

    /**
     * What the findings call for besides a reply.
     *
     * @param hardCase   a legal adviser is heard first (疑难件会商)
     * @param feeCharged the information handling fee is charged (Article 42)
     * @param consulted  who is asked in writing; empty when nobody
     */
    public record NextSteps(boolean hardCase, boolean feeCharged, List<NamedConsultee> consulted) {}

    @Transactional
    public void establish(String number, Findings findings, NextSteps steps, String note, String actor) {
        requests.lockOpen(number);
        Map<String, Object> data = findings.data();
        data.put("hardCase", steps.hardCase());
        data.put("feeCharged", steps.feeCharged());
        data.put("note", note);
        data.values().removeIf(value -> value.equals(false) || value.equals(""));
        ledger.append(number, EventType.FINDINGS_RECORDED, actor, data);
        consultations.decide(number, steps.consulted(), actor);
    }
}
