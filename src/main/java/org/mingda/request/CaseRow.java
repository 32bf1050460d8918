package org.mingda.request;

import java.time.LocalDate;
import org.mingda.law.ClockState;

/** One line of an officer's list; {@code unit} and {@code unitName} are null before assignment. */
public record CaseRow(String number, String applicant, String content, String unit, String unitName, Stage stage,
        ClockState clockState, LocalDate dueOn) {}
