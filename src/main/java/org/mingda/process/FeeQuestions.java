package org.mingda.process;

import org.mingda.letter.FeeLetters;
import org.mingda.request.FeesAsked;
import org.springframework.stereotype.Component;

/** What the models ask about the information handling fee. */
@Component("fees")
public class FeeQuestions {

    private final FeesAsked feesAsked;
    private final FeeLetters feeLetters;

    FeeQuestions(FeesAsked feesAsked, FeeLetters feeLetters) {
        this.feesAsked = feesAsked;
        this.feeLetters = feeLetters;
    }

    /** Whether the findings say that the fee is charged. */
    public boolean charged(String number) {
        return feesAsked.charged(number);
    }

    /** Whether the fee notice that was made leaves by e-mail. */
    public boolean noticeByEmail(String number) {
        return feeLetters.byEmail(number);
    }
}
