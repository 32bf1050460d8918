package org.mingda.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Runs the product's own questions to the engine as the product, without the rights and agency of who is logged in. */
@Component
class Unwatched {

    private final ProcessEngineConfigurationImpl engine;

    Unwatched(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    <T> T call(Callable<T> work) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> acrossAgencies(context, work)));
    }

    private static <T> T acrossAgencies(CommandContext context, Callable<T> work) throws Exception {
        boolean checked = context.isTenantCheckEnabled();
        context.disableTenantCheck();
        try {
            return work.call();
        } finally {
            context.setTenantCheckEnabled(checked);
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
