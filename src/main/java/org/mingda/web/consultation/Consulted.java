package org.mingda.web.consultation;

import java.time.LocalDate;
import org.mingda.account.Agency;
import org.mingda.request.AnswerConsultation.State;
import org.mingda.request.Consultee;

/**
 * What a third party sees: who asks whom about what, until when. Nothing of the applicant.
 *
 * @param lastDay the last day to answer; null until the letter is known to have arrived
 * @param workingDays from the day the letter arrives
 */
record Consulted(Consultee thirdParty, Agency agency, State state, LocalDate lastDay, int workingDays) {}
