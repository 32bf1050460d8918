package org.mingda.request;

/** What a reviewer (保密审查) decides; who is not sure asks the next who can decide it. */
public enum ReviewOutcome {
    PASSED, RETURNED, UNSURE
}
