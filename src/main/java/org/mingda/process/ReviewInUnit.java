package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.ReviewReply;
import org.mingda.request.ReviewChain;
import org.mingda.request.ReviewOutcome;
import org.springframework.stereotype.Component;

/** The unit's review is done; the chain is asked for again, since whoever completes a task can send along another. */
@Component("reviewInUnit")
class ReviewInUnit extends CompletedTask {

    private final ReviewReply reviewReply;
    private final ReviewChains chains;

    ReviewInUnit(ReviewReply reviewReply, ReviewChains chains) {
        this.reviewReply = reviewReply;
        this.chains = chains;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.REVIEW_OUTCOME, Names.REVIEW_CHAIN);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        ReviewOutcome outcome = form.choice(Names.REVIEW_OUTCOME, "审查结论", ReviewOutcome.class);
        ReviewChain chain = chains.of(number);
        task.setVariable(Names.REVIEW_CHAIN, Names.literal(chain));
        reviewReply.inUnit(number, outcome, ReviewConfidentiality.opinion(form), chain, actor);
    }
}
