package org.mingda.request;

import java.time.LocalDate;

/**
 * A request that another part of the agency got first and passed on: the day it came to the disclosure office.
 *
 * <p>It never moves the receipt date, for the agency as a whole had the request before.
 */
public record PassedOn(String from, LocalDate on) {}
