package org.mingda.request;

import java.time.LocalDate;

/**
 * What a unit found out about information that somebody says is inaccurate.
 *
 * @param information the information concerned
 * @param inaccuracy what is said to be inaccurate in it
 * @param facts what was verified
 * @param reasons why it is not corrected, or why another agency is competent; empty when it is corrected
 * @param competentAgency name of the agency that is competent; empty when we are
 * @param competentContact where that agency can be reached
 * @param transferredOn day we passed the request on to it; null when the applicant is only told where to go
 */
public record CorrectionReport(CorrectionFinding finding, String information, String inaccuracy, String facts,
        String reasons, String competentAgency, String competentContact, LocalDate transferredOn) {}
