package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RefusalDecision;
import org.mingda.request.SettleRefusal;
import org.springframework.stereotype.Component;

/** The registrar has decided on an assignment that a unit gave back. */
@Component("decideRefusal")
class DecideRefusal extends CompletedTask {

    private final SettleRefusal settleRefusal;

    DecideRefusal(SettleRefusal settleRefusal) {
        this.settleRefusal = settleRefusal;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        String unit = (String) task.getVariable(Names.SEARCH_UNIT);
        String reason = form.text("refusalDecisionReason");
        switch (form.choice("refusalDecision", "处理意见", RefusalDecision.class)) {
            case UPHELD -> settleRefusal.uphold(number, unit, reason, actor);
            case RELEASED -> settleRefusal.release(number, unit, reason, actor);
            case REASSIGNED -> callFor(task, Names.SEARCH_UNIT, settleRefusal.reassign(number, unit,
                    form.required("otherUnit", "改派的机构"), form.number("searchDays", "检索期限（工作日）"), reason, actor));
        }
    }
}
