package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.Corrections;
import org.springframework.stereotype.Component;

/** The information has been corrected where it is kept. */
@Component("correctInformation")
class CorrectInformation extends CompletedTask {

    private final Corrections corrections;

    CorrectInformation(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        corrections.corrected(number, form.required("correction", "更正的内容"), form.date("correctedOn", "更正日期"), actor);
    }
}
