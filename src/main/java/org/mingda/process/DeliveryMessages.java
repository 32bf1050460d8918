package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.mingda.request.RecordDelivery;
import org.springframework.stereotype.Component;

/** Tells the process that brings a letter to its recipient what happened; one process a letter. */
@Component
class DeliveryMessages {

    private final RuntimeService runtime;
    private final ProcessPositions positions;
    private final RecordDelivery recordDelivery;

    DeliveryMessages(RuntimeService runtime, ProcessPositions positions, RecordDelivery recordDelivery) {
        this.runtime = runtime;
        this.positions = positions;
        this.recordDelivery = recordDelivery;
    }

    /** Tells the letter's process, or starts one. */
    void tellOrStart(String message, String number, String letter) {
        if (!tell(message, number, letter) && !runs(number, letter)) {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(number)
                    .setVariable(Names.REQUEST_NUMBER, number).setVariable(Names.LETTER, letter).correlateStartMessage();
        }
    }

    /** Ends the letter's process; without one, the request goes on at once. */
    void delivered(String number, String letter) {
        if (!tell(Names.LETTER_DELIVERED, number, letter)) {
            resume(number);
        }
    }

    /** What waited for the letter goes on: the reply's delivery, and a sending that was refused. */
    void resume(String number) {
        if (recordDelivery.replyDelivered(number)) {
            waiting(Names.REPLY_DELIVERED, number).forEach(one ->
                    runtime.messageEventReceived(Names.REPLY_DELIVERED, one.getId()));
        }
        positions.retry(number);
    }

    private boolean tell(String message, String number, String letter) {
        List<Execution> waiting = waiting(message, number).stream().filter(one ->
                letter.equals(runtime.getVariable(one.getId(), Names.LETTER))).toList();
        waiting.forEach(one -> runtime.messageEventReceived(message, one.getId()));
        return !waiting.isEmpty();
    }

    private List<Execution> waiting(String message, String number) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(number)
                .messageEventSubscriptionName(message).list();
    }

    private boolean runs(String number, String letter) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
                .processDefinitionKey(Names.LETTER_DELIVERY).variableValueEquals(Names.LETTER, letter).count() > 0;
    }
}
