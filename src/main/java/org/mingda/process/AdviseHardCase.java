package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RecordAdvice;
import org.springframework.stereotype.Component;

/** 疑难件会商 is done. */
@Component("adviseHardCase")
class AdviseHardCase extends CompletedTask {

    private final RecordAdvice recordAdvice;

    AdviseHardCase(RecordAdvice recordAdvice) {
        this.recordAdvice = recordAdvice;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        recordAdvice.record(number, form.required("adviceOpinion", "会商意见"),
                form.required("adviceParticipants", "参加会商的人员"), form.date("advisedOn", "会商日期"), actor);
    }
}
