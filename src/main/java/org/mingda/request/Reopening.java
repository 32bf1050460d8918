package org.mingda.request;

import java.time.LocalDate;

/**
 * An order to handle a closed request anew.
 *
 * @param orderedBy the reconsideration organ or court
 * @param decision the decision's title and number, e.g. 示复决字〔2026〕5号行政复议决定书
 * @param decidedOn date of the decision
 * @param receivedOn day the decision reached the agency: day 0 of the new period
 * @param workingDays the period ordered, in working days; null when the statutory one runs anew
 */
public record Reopening(
        String orderedBy, String decision, LocalDate decidedOn, LocalDate receivedOn, Integer workingDays) {}
