package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

/** Settings of the engine that keep attackers out; said aloud even where they are the engine's default today. */
@Component
class SafeEngine extends AbstractProcessEnginePlugin {

    /** A login is never locked for good: whoever knows a name could lock out its owner. Seconds otherwise. */
    private static final int NEVER = Integer.MAX_VALUE;

    /** Logins and groups, as in {@code li.si} and {@code department-head}; never the engine's sign for everybody. */
    private static final String NAMES = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // our own filters need a few; GuardedExpressions lets only those through
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setEnablePasswordPolicy(true);
        engine.setGeneralResourceWhitelistPattern(NAMES);
        engine.setResourceAuthorizationProvider(new HouseAuthorizations());
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new ClaimedTasks()));
        engine.setCustomPreCommandInterceptorsTxRequired(
                List.of(new PlainRefusals(), new LostRaces(), new OwnNameOnly(engine.getIdentityService())));
        engine.setLoginDelayBase(3);
        engine.setLoginDelayFactor(2);
        engine.setLoginDelayMaxTime(60);
        engine.setLoginMaxAttempts(NEVER);
    }
}
