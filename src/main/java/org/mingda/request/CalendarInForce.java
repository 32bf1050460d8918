package org.mingda.request;

import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ReplyClock;

/**
 * A calendar with the clock that counts by it.
 *
 * @param version the newest load it contains; 0 when nothing but the product's own files
 */
public record CalendarInForce(long version, WorkingCalendar calendar, ReplyClock replyClock) {}
