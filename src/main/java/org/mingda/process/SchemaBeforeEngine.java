package org.mingda.process;

import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Flyway must find an empty database, so the engine makes its own tables after it. */
@Component
class SchemaBeforeEngine extends AbstractDependsOnBeanFactoryPostProcessor {

    SchemaBeforeEngine() {
        super(ProcessEngineFactoryBean.class, FlywayMigrationInitializer.class);
    }
}
