package org.mingda.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Teaches the engine the form field types that keep what officers type out of its tables and ask for each decision
 * anew.
 */
@Component
class FormTypes extends AbstractProcessEnginePlugin {

    private final ObjectMapper json;

    FormTypes(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomFormTypes(List.of(new PassingFormType(), new OutcomeFormType(), new OptionsFormType(json)));
    }
}
