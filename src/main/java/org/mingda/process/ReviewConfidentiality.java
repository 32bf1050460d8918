package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ReviewReply;
import org.mingda.request.ReviewOutcome;
import org.mingda.request.SeparationOfDuties;
import org.springframework.stereotype.Component;

/** 保密审查 is done. */
@Component("reviewConfidentiality")
class ReviewConfidentiality extends CompletedTask {

    private final ReviewReply reviewReply;
    private final SeparationOfDuties duties;

    ReviewConfidentiality(ReviewReply reviewReply, SeparationOfDuties duties) {
        this.reviewReply = reviewReply;
        this.duties = duties;
    }

    @Override
    void mayDo(String number, String person) {
        duties.mayReview(number, person);
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.REVIEW_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        ReviewOutcome outcome = form.choice(Names.REVIEW_OUTCOME, "审查结论", ReviewOutcome.class);
        reviewReply.inOffice(number, outcome, opinion(form),
                new ReviewReply.Referral(form.text("secrecyAuthority"), form.text("referralQuestion")), actor);
    }

    static ReviewReply.Opinion opinion(TaskForm form) {
        return new ReviewReply.Opinion(form.required("reviewBasis", "审查依据"), form.text("reviewOpinion"));
    }
}
