package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import org.mingda.law.FeeMethod;

/**
 * The fee that a request's applicant was asked for.
 *
 * @param amount     whole yuan
 * @param steps      how the amount comes about, in words
 * @param notifiedOn the day of the fee notice; null before it is made
 * @param lastDay    the last day to pay; null before the notice is known to have arrived
 * @param settledOn  the day it was paid or lapsed; null while it is open
 */
public record FeeAsked(FeeMethod method, int amount, List<String> steps, LocalDate notifiedOn, LocalDate lastDay,
        FeeOutcome outcome, LocalDate settledOn) {
}
