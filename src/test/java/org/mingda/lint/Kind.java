package org.mingda.lint;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** How a node behaves when a model is played through; a kind that nobody thought of is an error, not a guess. */
enum Kind {
    START,
    END,
    TERMINATE,
    /** One way at a time. */
    CHOICE,
    /** All ways, and waits for all. */
    PARALLEL,
    /** One way or several, and waits for those that still can come. */
    INCLUSIVE,
    /** The product works. */
    WORK,
    /** Somebody or something else is waited for: a person, a called process, a message, a time. */
    WAIT,
    SCOPE,
    EVENT_SCOPE,
    BOUNDARY;

    static Kind of(FlowNode node) {
        if (node instanceof StartEvent) {
            return START;
        }
        if (node instanceof EndEvent end) {
            return end.getChildElementsByType(TerminateEventDefinition.class).isEmpty() ? END : TERMINATE;
        }
        if (node instanceof SubProcess sub) {
            return sub.triggeredByEvent() ? EVENT_SCOPE : SCOPE;
        }
        if (node instanceof ServiceTask || node instanceof BusinessRuleTask) {
            return WORK;
        }
        return node instanceof Activity || node instanceof IntermediateCatchEvent ? WAIT : branch(node);
    }

    private static Kind branch(FlowNode node) {
        if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
            return CHOICE;
        }
        if (node instanceof ParallelGateway) {
            return PARALLEL;
        }
        if (node instanceof InclusiveGateway) {
            return INCLUSIVE;
        }
        if (node instanceof BoundaryEvent) {
            return BOUNDARY;
        }
        throw new IllegalArgumentException(
                "Nobody has taught the tests what " + node.getElementType().getTypeName() + " " + node.getId() + " does");
    }
}
