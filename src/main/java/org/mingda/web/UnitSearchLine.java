package org.mingda.web;

/**
 * A unit's part in the search, in words.
 *
 * @param number the request's
 * @param state e.g. 检索中
 * @param lateBy working days after the internal date so far; 0 in time
 */
record UnitSearchLine(String number, String unit, boolean lead, String dueOn, String state, String doneOn, int lateBy) {}
