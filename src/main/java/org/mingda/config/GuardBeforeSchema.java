package org.mingda.config;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Nothing is written into a database of one's own until the guard has agreed. */
@Component
class GuardBeforeSchema extends AbstractDependsOnBeanFactoryPostProcessor {

    GuardBeforeSchema() {
        super(FlywayMigrationInitializer.class, AdministratorGuard.class);
    }
}
