package org.mingda.process;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Closes CVE-2026-109432 at its root: an expression without a scope comes from a query and must be one of our own.
 *
 * <p>It does not matter through which address or how deeply nested it came; models always have a scope.
 */
class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String text) {
        return new JuelExpression(createValueExpression(text), this, text) {
            @Override
            public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
                if (scope == null && execution == null) {
                    QueryExpressions.requireKnown(text);
                }
                return super.getValue(scope, execution);
            }
        };
    }
}
