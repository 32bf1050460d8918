package org.mingda.process;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.mingda.account.CurrentPerson;
import org.mingda.account.People;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters before the engine's web applications and its API: after the login, before anything of Camunda's. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int AFTER_LOGIN = -90;

    @Bean
    FilterRegistrationBean<Filter> expressionGate() {
        return register(new ExpressionGate(), AFTER_LOGIN, "/camunda/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> ownNonce() {
        return register(new OwnNonce(), AFTER_LOGIN, "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<Filter> containerLogin(CurrentPerson current) {
        return register(new ContainerLogin(current), AFTER_LOGIN + 1, "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineIdentity(IdentityService identity, People people) {
        return register(new EngineIdentity(identity, people), AFTER_LOGIN + 1, "/engine-rest/*", "/desk/*");
    }

    private static FilterRegistrationBean<Filter> register(Filter filter, int order, String... addresses) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.setOrder(order);
        registration.addUrlPatterns(addresses);
        return registration;
    }
}
