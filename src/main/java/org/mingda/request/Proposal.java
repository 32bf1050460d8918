package org.mingda.request;

/** The outcome and the ground that the rules propose, as ids of {@code outcomes.csv} and {@code grounds.csv}. */
public record Proposal(String outcome, String ground) {

    static Proposal of(LedgerEntry entry) {
        return new Proposal(entry.text("outcome"), entry.text("ground"));
    }
}
