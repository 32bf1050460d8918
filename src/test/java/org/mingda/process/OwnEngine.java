package org.mingda.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.mingda.support.TestDatabase;

/** An engine without Spring on a database of its own, for tests of what is plugged into the engine. */
final class OwnEngine {

    private OwnEngine() {}

    /** Starts an engine with authorizations; {@code beans} are what its expressions can name. */
    static ProcessEngine start(Map<Object, Object> beans, ProcessEnginePlugin... plugins) {
        StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(TestDatabase.migrated());
        engine.setDatabaseSchemaUpdate("true");
        engine.setProcessEngineName("own-" + engine.hashCode());
        engine.setHistory("activity");
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnforceHistoryTimeToLive(false);
        engine.setJobExecutorActivate(false);
        engine.setBeans(beans);
        engine.setProcessEnginePlugins(List.of(plugins));
        return engine.buildProcessEngine();
    }
}
