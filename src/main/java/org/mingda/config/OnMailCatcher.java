package org.mingda.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** For beans that exist only in a demonstration without a mail server of its own. */
class OnMailCatcher implements Condition {

    static final String MAIL_HOST = "spring.mail.host";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return RunMode.of(context.getEnvironment()) == RunMode.DEMO
                && context.getEnvironment().getProperty(MAIL_HOST, "").isBlank();
    }
}
