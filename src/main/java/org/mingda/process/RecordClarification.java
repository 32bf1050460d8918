package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.ReceiveAnswer;
import org.springframework.stereotype.Component;

/** An applicant's clarification has come in on paper or by e-mail. */
@Component("recordClarification")
class RecordClarification extends CompletedTask {

    private final ReceiveAnswer receiveAnswer;

    RecordClarification(ReceiveAnswer receiveAnswer) {
        this.receiveAnswer = receiveAnswer;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        receiveAnswer.recorded(number, form.required("answerText", "补正的内容"), form.date("answeredOn", "收到补正之日"),
                form.choice("answerWay", "提交方式", ReceiveAnswer.Way.class), form.text("lateReason"), actor);
    }
}
