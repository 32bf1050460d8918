package org.mingda.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.mingda.letter.notice.NewTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whoever may do it that a task has come up. */
@Component
class AnnouncedTasks extends EveryTask {

    private final ObjectProvider<NewTasks> newTasks;

    AnnouncedTasks(ObjectProvider<NewTasks> newTasks) {
        this.newTasks = newTasks;
    }

    /** A process without a request is none of the house's. */
    @Override
    void comesUp(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if (number != null) {
            newTasks.getObject().add(task.getId(), number, task.getName(), task.getAssignee(),
                    task.getCandidates().stream().map(IdentityLink::getGroupId)
                            .filter(Objects::nonNull).sorted().toList());
        }
    }
}
