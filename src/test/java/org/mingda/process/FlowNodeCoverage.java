package org.mingda.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Compares what the tests passed with what the models hold. */
class FlowNodeCoverage {

    private final HistoryService history;
    private final RepositoryService repository;

    FlowNodeCoverage(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
    }

    /** Every flow node that no test has passed, as {@code process/element}. */
    Set<String> missed() {
        Set<String> missed = new TreeSet<>();
        List<ProcessDefinition> models = repository.createProcessDefinitionQuery().latestVersion().list();
        models.forEach(model -> missed.addAll(missed(model)));
        return missed;
    }

    private Set<String> missed(ProcessDefinition model) {
        Set<String> passed = history.createHistoricActivityInstanceQuery().processDefinitionId(model.getId()).list()
                .stream().map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
        return repository.getBpmnModelInstance(model.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId).filter(id -> !passed.contains(id))
                .map(id -> model.getKey() + "/" + id).collect(Collectors.toCollection(TreeSet::new));
    }
}
