package org.mingda.request;

import java.util.Optional;

/** The decision table that proposes an outcome. */
public interface OutcomeRules {

    /** What the first fitting row says; empty when none fits and an officer must decide alone. */
    Optional<Proposal> propose(OutcomeInputs inputs);
}
