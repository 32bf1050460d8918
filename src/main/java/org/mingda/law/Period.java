package org.mingda.law;

/** A period of the law in working days, counted from the day after the named event. */
public record Period(String key, int days, String countsFrom, String article, String label) {
}
