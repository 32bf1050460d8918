package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.Consultations;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** Another agency's answer has come in. */
@Component("recordAgencyAnswer")
class RecordAgencyAnswer extends CompletedTask {

    private final RecordConsultation consultation;

    RecordAgencyAnswer(RecordConsultation consultation) {
        this.consultation = consultation;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        consultation.answered((String) task.getVariable(Names.CONSULTED_AGENCY),
                form.choice("agencyAnswer", "对方机关的意见", Consultations.Answer.class), form.text("agencyReasons"),
                form.date("answeredOn", "收到意见之日"), actor);
    }
}
