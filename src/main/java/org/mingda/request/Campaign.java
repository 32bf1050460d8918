package org.mingda.request;

import java.time.LocalDate;

/**
 * Many requests for the same thing, as far as somebody may see them.
 *
 * @param topic   number of the first request for it
 * @param open    how many are not closed
 * @param today   how many came today
 * @param week    how many came in the last seven days, today's included
 * @param overdue how many running clocks are past their due date
 * @param nextDue nearest due date of a running clock; null when none runs
 * @param content as the first of them wrote it
 */
public record Campaign(String topic, int size, int open, int today, int week, int overdue, LocalDate nextDue,
        LocalDate lastOn, String content) {}
