package org.mingda.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.letter.DeliveryRecords;
import org.springframework.stereotype.Component;

/** An officer sends a letter that did not arrive on another way, or lets it count as delivered for a reason. */
@Component("settleDelivery")
class SettleDelivery extends CompletedTask {

    private final DeliveryRecords records;

    SettleDelivery(DeliveryRecords records) {
        this.records = records;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        UUID letter = UUID.fromString((String) task.getVariable(Names.LETTER));
        switch (form.choice("settleChoice", "处理方式", SettleChoice.class)) {
            case EMAIL -> records.again(letter, form.required("newEmail", "电子邮箱"),
                    form.checked("deliveryAgreed"), actor);
            case PORTAL -> records.offeredAgain(letter, form.checked("deliveryAgreed"), actor);
            case POST -> records.posted(letter, form.date("doneOn", "日期"), form.text("trackingNumber"), actor);
            case COUNTER -> records.handedOver(letter, form.date("doneOn", "日期"), form.text("settleNote"), null, actor);
            case NOTICE -> records.published(letter, form.date("doneOn", "日期"), form.text("settleNote"), actor);
            case SETTLED -> records.settled(letter, form.text("settleNote"), actor);
        }
    }
}
