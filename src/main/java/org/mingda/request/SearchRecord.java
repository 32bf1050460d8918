package org.mingda.request;

import java.util.List;

/**
 * What was searched and what the handler proposes (检索拟办); required evidence where nothing was found (Article 36(4)).
 *
 * @param systems units asked and systems searched
 * @param proposedOutcome the handler's proposal, e.g. {@code granted}
 * @param consult third parties to be consulted; empty when none
 */
public record SearchRecord(
        String systems, String keywords, String findings, String proposedOutcome, List<Consultee> consult) {

    /** A third party named by the handler. */
    public record Consultee(String name, String contact, String information) {}
}
