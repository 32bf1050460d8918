package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.ReceiveAnswer;
import org.springframework.stereotype.Component;

/** An applicant's explanation has come in on paper or by e-mail. */
@Component("recordReasons")
class RecordReasons extends CompletedTask {

    private final ReceiveAnswer receiveAnswer;

    RecordReasons(ReceiveAnswer receiveAnswer) {
        this.receiveAnswer = receiveAnswer;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        receiveAnswer.recorded(number, form.required("answerText", "说明的理由"), form.date("answeredOn", "收到说明之日"),
                form.choice("answerWay", "提交方式", ReceiveAnswer.Way.class), form.text("lateReason"), actor);
    }
}
