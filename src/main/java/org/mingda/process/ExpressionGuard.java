package org.mingda.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the guard over expressions into the engine, whatever comes in over HTTP. */
@Component
class ExpressionGuard extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;

    ExpressionGuard(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(beans));
    }
}
