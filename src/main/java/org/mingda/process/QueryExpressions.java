package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;

/**
 * The expressions that task filters of the product use; the engine evaluates no other one in a query.
 *
 * <p>A new filter with a new expression adds it here, letter for letter.
 */
final class QueryExpressions {

    static final String ME = "${currentUser()}";
    static final String MY_GROUPS = "${currentUserGroups()}";
    static final String NOW = "${now()}";
    static final String IN_FIVE_WORKING_DAYS = "${deadlines.inWorkingDays(5)}";

    private static final Set<String> KNOWN = Set.of(ME, MY_GROUPS, NOW, IN_FIVE_WORKING_DAYS);

    private QueryExpressions() {}

    static void requireKnown(String expression) {
        if (!KNOWN.contains(expression)) {
            throw new AuthorizationException("查询条件中不允许使用表达式。");
        }
    }
}
