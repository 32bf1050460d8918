package org.mingda.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.mingda.request.Findings;
import org.mingda.request.OutcomeInputs;
import org.mingda.request.OutcomeRules;
import org.mingda.request.Proposal;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code determine-outcome.dmn}; its column names are those of {@link Findings}. */
@Component
class OutcomeTable implements OutcomeRules {

    private static final String TABLE = "determine-outcome";

    private final Unwatched unwatched;
    private final DecisionService decisions;

    OutcomeTable(Unwatched unwatched, DecisionService decisions) {
        this.unwatched = unwatched;
        this.decisions = decisions;
    }

    @Override
    public Optional<Proposal> propose(OutcomeInputs inputs) {
        return unwatched.call(() -> decisions.evaluateDecisionTableByKey(TABLE, columns(inputs)).getResultList().stream()
                .findFirst().map(row -> new Proposal((String) row.get("outcome"), (String) row.get("ground"))));
    }

    private static Map<String, Object> columns(OutcomeInputs inputs) {
        Findings findings = inputs.findings();
        Map<String, Object> columns = new HashMap<>();
        columns.put("applicantState", Names.literal(inputs.applicantState()));
        columns.put("requestNature", Names.literal(findings.requestNature()));
        columns.put("unreasonableMass", inputs.unreasonableMass());
        columns.put("repeated", findings.repeated());
        columns.put("alreadyPublic", findings.alreadyPublic());
        columns.put("holding", Names.literal(findings.holding()));
        columns.put("restriction", Names.literal(findings.restriction()));
        columns.put("thirdParty", Names.literal(inputs.thirdParty()));
        columns.put("publicInterest", inputs.publicInterest());
        columns.put("mustDisclose", findings.mustDisclose());
        columns.put("separable", findings.separable());
        return columns;
    }
}
