package org.mingda.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.mingda.letter.notice.NewTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whoever may do it that a task has come up; every user task of every model, without a line in the model. */
@Component
class AnnouncedTasks extends AbstractProcessEnginePlugin {

    private final ObjectProvider<NewTasks> newTasks;

    AnnouncedTasks(ObjectProvider<NewTasks> newTasks) {
        this.newTasks = newTasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new EveryUserTask());
    }

    /** A process without a request is none of the house's. */
    private void announce(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if (number != null) {
            newTasks.getObject().add(task.getId(), number, task.getName(), task.getAssignee(),
                    task.getCandidates().stream().map(IdentityLink::getGroupId)
                            .filter(Objects::nonNull).sorted().toList());
        }
    }

    private class EveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, AnnouncedTasks.this::announce);
        }
    }
}
