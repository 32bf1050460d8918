package org.mingda.web.law;

/** One event as somebody wrote it down, not checked yet; what a type does not need is null or blank. */
public record AskedEvent(String type, String id, String kind, String on, String answerBy, String workingDays) {}
