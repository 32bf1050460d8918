package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.Consultations;
import org.mingda.request.RecordConsultation;
import org.springframework.stereotype.Component;

/** A third party's answer has come in. */
@Component("recordAnswer")
class RecordAnswer extends CompletedTask {

    private final RecordConsultation consultation;

    RecordAnswer(RecordConsultation consultation) {
        this.consultation = consultation;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        consultation.answered((String) task.getVariable(Names.THIRD_PARTY),
                form.choice("consultationAnswer", "第三方意见", Consultations.Answer.class), form.text("answerReasons"),
                form.date("answeredOn", "收到意见之日"), actor);
    }
}
