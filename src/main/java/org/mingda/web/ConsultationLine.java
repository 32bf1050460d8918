package org.mingda.web;

import java.util.List;
import org.mingda.request.Consultee;

/**
 * One consultation on the page of a request.
 *
 * @param letter what was sent, as a link; null before it was made
 * @param facts what happened, in order: sent, delivered, reminded, answered, weighed, told
 */
record ConsultationLine(Consultee consultee, LetterLink letter, List<Fact> facts) {

    /** A letter to look at. */
    record LetterLink(String id, String title) {}

    /**
     * One thing that happened.
     *
     * @param label of the event
     * @param day the day it happened, in words
     * @param text what the ledger says of it; may be empty
     */
    record Fact(String label, String day, String text) {}
}
