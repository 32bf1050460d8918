package org.mingda.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** For beans that exist only while the product shows itself: {@code @Conditional(OnDemo.class)}. */
class OnDemo implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return RunMode.of(context.getEnvironment()) == RunMode.DEMO;
    }
}
