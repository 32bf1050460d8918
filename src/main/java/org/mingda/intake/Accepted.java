package org.mingda.intake;

/** What the applicant must keep: the number and the access code, which is shown only here. */
public record Accepted(String number, String accessCode) {}
