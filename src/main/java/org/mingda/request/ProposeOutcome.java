package org.mingda.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the rules propose an outcome (拟定办理结果) and keeps what they said; the officer may decide otherwise. */
@Component
public class ProposeOutcome {

    private final Requests requests;
    private final Ledger ledger;
    private final CaseFindings findings;
    private final OutcomeRules rules;

    ProposeOutcome(Requests requests, Ledger ledger, CaseFindings findings, OutcomeRules rules) {
        this.requests = requests;
        this.ledger = ledger;
        this.findings = findings;
        this.rules = rules;
    }

    @Transactional
    public void propose(String number) {
        requests.lockOpen(number);
        Map<String, Object> data = new LinkedHashMap<>();
        rules.propose(findings.inputs(number)).ifPresent(proposal -> {
            data.put("outcome", proposal.outcome());
            data.put("ground", proposal.ground());
        });
        ledger.append(number, EventType.OUTCOME_PROPOSED, "system", data);
    }

    /** What was proposed last; empty when nothing was or no row of the rules fitted. */
    public Optional<Proposal> latest(String number) {
        return ledger.latestOfRound(number, EventType.OUTCOME_PROPOSED).map(Proposal::of)
                .filter(proposal -> proposal.outcome() != null);
    }
}
