package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RecordReview;
import org.mingda.request.ReviewOutcome;
import org.springframework.stereotype.Component;

/** 保密审查 is done. */
@Component("reviewConfidentiality")
class ReviewConfidentiality extends CompletedTask {

    private final RecordReview recordReview;

    ReviewConfidentiality(RecordReview recordReview) {
        this.recordReview = recordReview;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.REVIEW_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        ReviewOutcome outcome = form.choice(Names.REVIEW_OUTCOME, "审查结论", ReviewOutcome.class);
        recordReview.record(number, outcome, form.required("reviewBasis", "审查依据"), form.text("reviewOpinion"), actor);
    }
}
