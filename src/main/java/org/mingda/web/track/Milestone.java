package org.mingda.web.track;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened to a request and that its applicant may know.
 *
 * @param kind names the sentence {@code milestone.…} of the messages
 * @param on the day it happened
 * @param at the instant it was recorded
 * @param details what the sentence mentions
 */
public record Milestone(String kind, LocalDate on, Instant at, List<Object> details) {}
