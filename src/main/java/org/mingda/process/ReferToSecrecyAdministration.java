package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ReviewReply;
import org.mingda.request.ReferralOutcome;
import org.springframework.stereotype.Component;

/** The secrecy administration's answer is on file; it decides the review. */
@Component("referToSecrecyAdministration")
class ReferToSecrecyAdministration extends CompletedTask {

    private final ReviewReply reviewReply;

    ReferToSecrecyAdministration(ReviewReply reviewReply) {
        this.reviewReply = reviewReply;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.REVIEW_OUTCOME, Names.REFERRAL_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        ReferralOutcome outcome = form.choice(Names.REFERRAL_OUTCOME, "确定结果", ReferralOutcome.class);
        task.setVariable(Names.REVIEW_OUTCOME, Names.literal(outcome));
        reviewReply.answered(number, outcome,
                new ReviewReply.Opinion(form.required("referralBasis", "确定的依据"), form.text("reviewOpinion")),
                new ReviewReply.Answer(form.required("answerNumber", "复函文号"), form.date("answeredOn", "收到复函之日")),
                actor);
    }
}
