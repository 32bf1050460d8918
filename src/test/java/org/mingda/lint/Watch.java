package org.mingda.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What a due date must not pass without: a timer that asks the law, again and again, and a step that speaks up. */
enum Watch {
    WARNING("${deadlines.dueSoonWatch(execution.processBusinessKey)}", "${warnHandlers}",
            "nobody is warned before the reply is due"),
    ESCALATION("${deadlines.overdueWatch(execution.processBusinessKey)}", "${escalateOverdue}",
            "nobody is told that the reply is overdue");

    private final String question;
    private final String delegate;
    private final String missing;

    Watch(String question, String delegate, String missing) {
        this.question = question;
        this.delegate = delegate;
        this.missing = missing;
    }

    /** What is wrong when this watch is not kept. */
    String missing() {
        return missing;
    }

    /** Whether the process keeps it as long as it listens. A watch that interrupts, or speaks once, is none. */
    boolean isKept(Net net) {
        return net.eventScopesOf(net.process()).anyMatch(scope -> isKeptBy(net, scope));
    }

    private boolean isKeptBy(Net net, String scope) {
        return net.startsOf(scope).stream().allMatch(start -> asks(net.timer(start)) && !net.interrupts(start)
                && everyWayFrom(start, net, new HashSet<>()));
    }

    private boolean asks(TimerEventDefinition timer) {
        return timer != null && timer.getTimeCycle() != null
                && timer.getTimeCycle().getTextContent().strip().equals(question);
    }

    private boolean everyWayFrom(String node, Net net, Set<String> seen) {
        if (speaks(net, node) || !seen.add(node)) {
            return true;
        }
        Stream<String> next = net.out(node).stream().map(net::target);
        return !net.out(node).isEmpty() && next.allMatch(target -> everyWayFrom(target, net, seen));
    }

    private boolean speaks(Net net, String node) {
        return net.node(node) instanceof ServiceTask task && delegate.equals(task.getCamundaDelegateExpression());
    }
}
