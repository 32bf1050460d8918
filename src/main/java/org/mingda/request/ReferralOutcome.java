package org.mingda.request;

/** What the secrecy administration answers about what was referred to it: it may be released, or not. */
public enum ReferralOutcome {
    PASSED, RETURNED
}
