package org.mingda.process;

import java.util.Arrays;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.mingda.request.ReviewChain;
import org.mingda.request.ReviewFacts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code review-chain} who must review a reply. */
@Component
class ReviewChains {

    private static final String TABLE = "review-chain";

    private final ReviewFacts facts;
    private final DecisionService decisions;

    ReviewChains(ReviewFacts facts, @Lazy DecisionService decisions) {
        this.facts = facts;
        this.decisions = decisions;
    }

    ReviewChain of(String number) {
        String literal = decisions.evaluateDecisionTableByKey(TABLE).variables(inputs(facts.of(number))).evaluate()
                .getSingleEntry();
        return Arrays.stream(ReviewChain.values()).filter(chain -> Names.literal(chain).equals(literal)).findFirst()
                .orElseThrow(() -> new IllegalStateException("processes/review-chain.dmn says " + literal));
    }

    private static VariableMap inputs(ReviewFacts.Facts facts) {
        return Variables.createVariables().putValue("unitReviewer", facts.unitReviewer())
                .putValue("doubt", facts.doubt()).putValue("restriction", Names.literal(facts.restriction()))
                .putValue("releases", facts.releases()).putValue("records", facts.records());
    }
}
