package org.mingda.web.law;

import java.util.List;

/**
 * A question for a due date as somebody wrote it down, not checked yet.
 *
 * @param rulebook blank for the rule set in force on the receipt date
 * @param asOf blank for today
 */
public record DeadlineQuestion(
        String rulebook, String channel, String received, String asOf, List<AskedEvent> events) {

    /** More events than this are no history of one request. */
    public static final int MOST_EVENTS = 100;
    /** Events and the day asked about lie at most so many calendar days from the receipt. */
    public static final int MOST_DAYS = 3653;

    public DeadlineQuestion {
        events = events == null ? List.of() : events.stream().toList();
    }
}
