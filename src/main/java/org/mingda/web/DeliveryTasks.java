package org.mingda.web;

import java.util.Map;
import java.util.Optional;
import org.mingda.letter.Letter;
import org.mingda.request.RequestProcess;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Some letters have a task of their own in which the delivery is recorded, because the work goes on from there. */
@Component
class DeliveryTasks {

    private static final Map<String, String> TASKS = Map.of(
            "clarification-notice", "UserTask_ConfirmClarificationDelivery",
            "reasons-demand", "UserTask_ConfirmReasonsDelivery",
            "fee-notice", "UserTask_ConfirmFeeNoticeDelivery",
            "third-party-consultation", "UserTask_ConfirmDelivery",
            "co-producer-consultation", "UserTask_ConfirmAgencyDelivery",
            "agency-consultation", "UserTask_ConfirmAgencyDelivery",
            "third-party-disclosure-notice", "UserTask_ConfirmNoticeDelivery");

    private final RequestProcess process;

    DeliveryTasks(RequestProcess process) {
        this.process = process;
    }

    /** Whether such a task waits now. */
    boolean open(Letter letter) {
        Optional<String> task =
                Optional.ofNullable(letter.isReply() ? "UserTask_HandOverReply" : TASKS.get(letter.template()));
        return task.isPresent() && process.positions(letter.request()).stream()
                .anyMatch(position -> position.activeElements().contains(task.get()));
    }

    void refuseWhileOpen(Letter letter) {
        UseCaseRefused.refuseWhen(open(letter), "这份文书的送达请在任务“登记送达”中登记，登记后办理继续进行。");
    }
}
