package org.mingda.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which sequence flows are taken: the engine's history knows only the nodes at their ends. */
public class TakenFlows extends AbstractProcessEnginePlugin {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** Whether a flow was taken in an instance of this process definition. */
    public boolean contains(String definition, String flow) {
        return taken.contains(definition + "/" + flow);
    }

    /** All that were taken, as {@code process/flow}. */
    public Set<String> all() {
        return taken.stream().map(flow -> flow.replaceFirst(":.*/", "/")).collect(Collectors.toSet());
    }

    /** Begins anew. */
    public void forget() {
        taken.clear();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution ->
                        taken.add(execution.getProcessDefinitionId() + "/" + flow.getId()));
            }
        });
    }
}
