package org.mingda.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What keeps a running engine safe and clean. */
final class EngineRules {

    private static final Pattern SCRIPT = Pattern.compile("<bpmn:scriptTask|<camunda:script|scriptFormat=|language=");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{.+}");

    static final Rule RUNNABLE = new Rule("a process can run and is not started by hand", (model, house) -> model
            .all(Process.class).filter(process -> !process.isExecutable() || process.isCamundaStartableInTasklist())
            .map(Process::getId));

    static final Rule TIME_TO_LIVE = new Rule("a time to live is set", (model, house) -> model.all(Process.class)
            .filter(process -> process.getCamundaHistoryTimeToLiveString() == null).map(Process::getId));

    static final Rule SCRIPTS = new Rule("no script",
            (model, house) -> SCRIPT.matcher(model.xml()).results().map(found -> found.group()));

    static final Rule TIMERS = new Rule("a timer asks the domain", (model, house) -> model.all(TimerEventDefinition.class)
            .filter(timer -> !asks(timer)).map(timer -> ((BaseElement) timer.getParentElement()).getId()));

    /** What leaves the house must not be lost or doubled with somebody's click, so it is a step of its own. */
    static final Rule OUTSIDE = new Rule("issuing and sending are retried on their own", (model, house) -> model
            .all(ServiceTask.class).filter(task -> task.getId().matches("ServiceTask_(Issue|Send).*"))
            .filter(task -> !task.isCamundaAsyncBefore()).map(ServiceTask::getId));

    private EngineRules() {}

    private static boolean asks(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeCycle(), timer.getTimeDuration())
                .filter(time -> time != null)
                .allMatch(time -> EXPRESSION.matcher(time.getTextContent().strip()).matches());
    }
}
