package org.mingda.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.mingda.support.TakenFlows;

/** Compares the sequence flows that the tests took with those of the models. */
class SequenceFlowCoverage {

    private final RepositoryService repository;
    private final TakenFlows taken;

    SequenceFlowCoverage(ProcessEngine engine, TakenFlows taken) {
        this.repository = engine.getRepositoryService();
        this.taken = taken;
    }

    /** Every sequence flow that no test has taken, as {@code process/flow}. */
    Set<String> missed() {
        Set<String> missed = new TreeSet<>();
        models().forEach(model -> flows(model).filter(flow -> !taken.contains(model.getId(), flow))
                .forEach(flow -> missed.add(model.getKey() + "/" + flow)));
        return missed;
    }

    /** How many of a hundred flows were taken. */
    double percent() {
        long all = models().stream().flatMap(this::flows).count();
        return 100.0 * (all - missed().size()) / all;
    }

    private List<ProcessDefinition> models() {
        return repository.createProcessDefinitionQuery().latestVersion().list();
    }

    private Stream<String> flows(ProcessDefinition model) {
        return repository.getBpmnModelInstance(model.getId()).getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow::getId);
    }
}
