package org.mingda.request;

import java.time.LocalDate;

/**
 * Somebody is away, and a deputy does the work meanwhile.
 *
 * @param untilOn the last day away
 */
public record Absence(long id, String person, String deputy, LocalDate fromOn, LocalDate untilOn) {}
