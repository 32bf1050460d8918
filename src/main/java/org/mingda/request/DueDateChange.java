package org.mingda.request;

import java.time.LocalDate;

/**
 * A request's due date before and after a change of the calendar.
 *
 * @param paused whether the period stood still, so that both are the dates if it went on today
 */
public record DueDateChange(String number, LocalDate before, LocalDate after, boolean paused) {}
