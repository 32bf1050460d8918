package org.mingda.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the clock says on a day.
 *
 * @param due last day to reply; while PAUSED the one it would be if the answer came on the day asked about, and once
 *     LAPSED or ENDED the one that held on that last day
 * @param provisional whether {@code due} was counted through a year whose calendar is not published
 * @param provisionalBecause names the missing years, null when every date of the reading is firm
 * @param dueIfExtended the due date after the longest extension (Article 33); null when none can be had any more
 * @param used working days of the current period up to the day asked about
 * @param left working days of the current period still to come, 0 when overdue
 * @param otherDeadlines the last day of each other period, by name
 * @param provisionalDates names of all the dates of this reading that are provisional: {@code due},
 *     {@code dueIfExtended} or a key of {@code otherDeadlines}
 * @param days every calendar day after receipt up to and with {@code due}
 */
public record ClockReading(
        String ruleBook,
        LocalDate received,
        LocalDate due,
        ClockState state,
        boolean provisional,
        Said provisionalBecause,
        LocalDate dueIfExtended,
        int used,
        int left,
        Map<String, LocalDate> otherDeadlines,
        Set<String> provisionalDates,
        List<ExplainedDay> days) {

    public ClockReading {
        otherDeadlines = Collections.unmodifiableMap(new LinkedHashMap<>(otherDeadlines));
        provisionalDates = Set.copyOf(provisionalDates);
        days = List.copyOf(days);
    }

    /** The same as {@code provisionalBecause}, in Chinese. */
    public String provisionalReason() {
        return provisionalBecause == null ? null : provisionalBecause.toString();
    }
}
