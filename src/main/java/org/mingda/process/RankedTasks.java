package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A task that comes up late is urgent from its first moment, not only from the next morning. */
@Component
class RankedTasks extends EveryTask {

    private final ObjectProvider<TaskUrgency> urgency;

    RankedTasks(ObjectProvider<TaskUrgency> urgency) {
        this.urgency = urgency;
    }

    @Override
    void comesUp(DelegateTask task) {
        task.setPriority(urgency.getObject().of(task.getDueDate()));
    }
}
