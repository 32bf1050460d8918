package org.mingda.web.track;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingda.law.RuleBook;
import org.mingda.letter.FeeLetters;
import org.mingda.request.CaseClock;
import org.mingda.request.FeeAsked;
import org.mingda.request.FeesAsked;
import org.springframework.stereotype.Component;

/** Shows the applicant the fee asked, once its notice is made: how much, until when, how to pay. */
@Component
class ApplicantsFee {

    private final FeesAsked feesAsked;
    private final FeeLetters feeLetters;
    private final CaseClock caseClock;

    ApplicantsFee(FeesAsked feesAsked, FeeLetters feeLetters, CaseClock caseClock) {
        this.feesAsked = feesAsked;
        this.feeLetters = feeLetters;
        this.caseClock = caseClock;
    }

    Optional<View> find(String number) {
        return feesAsked.find(number).filter(fee -> fee.notifiedOn() != null).map(fee -> view(number, fee));
    }

    private View view(String number, FeeAsked fee) {
        RuleBook book = caseClock.ruleBook(number);
        return new View(fee.amount(), fee.steps(), fee.lastDay(), book.period("fee-payment").days(),
                feeLetters.paymentWay(), book.policy("fee-payment").value(), fee.outcome().name(), fee.settledOn());
    }

    /**
     * The fee as its applicant sees it.
     *
     * @param lastDay     null before the notice is known to have arrived
     * @param workingDays to pay, from the day after the notice was received
     * @param clock       what payment does to the reply period: restart or suspend
     * @param settledOn   null while it waits for payment
     */
    record View(int amount, List<String> steps, LocalDate lastDay, int workingDays, String way, String clock,
            String outcome, LocalDate settledOn) {
    }
}
