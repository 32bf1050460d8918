package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts the request's number on each task itself, so that task lists can show it to those who may see the task only. */
@Component
class NumberedTasks extends EveryTask {

    @Override
    void comesUp(DelegateTask task) {
        task.setVariableLocal(Names.REQUEST_NUMBER, task.getExecution().getProcessBusinessKey());
    }
}
