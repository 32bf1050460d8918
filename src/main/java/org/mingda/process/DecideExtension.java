package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.ExtensionOutcome;
import org.mingda.request.SeparationOfDuties;
import org.springframework.stereotype.Component;

/** The department head has decided on the extension. */
@Component("decideExtension")
class DecideExtension extends CompletedTask {

    private final ExtendDeadline extendDeadline;
    private final SeparationOfDuties duties;

    DecideExtension(ExtendDeadline extendDeadline, SeparationOfDuties duties) {
        this.extendDeadline = extendDeadline;
        this.duties = duties;
    }

    @Override
    void mayDo(String number, String person) {
        duties.mayDecideExtension(number, person);
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.EXTENSION_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        if (form.choice(Names.EXTENSION_OUTCOME, "审批意见", ExtensionOutcome.class) == ExtensionOutcome.APPROVED) {
            extendDeadline.approve(number, form.number("workingDays", "延长的工作日"), actor);
        } else {
            extendDeadline.refuse(number, form.text("decisionReason"), actor);
        }
    }
}
