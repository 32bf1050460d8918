package org.mingda.process;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The product without one of our defences, to see that the attack would succeed and its test can fail. */
final class UndefendedEngine {

    private UndefendedEngine() {}

    /** Expressions as Camunda delivers it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutGateAndGuard {

        @Bean
        static BeanDefinitionRegistryPostProcessor withoutExpressionGuard() {
            return (BeanDefinitionRegistry beans) -> beans.removeBeanDefinition("expressionGuard");
        }

        @Bean
        static BeanPostProcessor withoutExpressionGate() {
            return OpenGate.INSTANCE;
        }
    }

    /** Takes away only the filter before the API, so that the engine must help itself. */
    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutGate {

        @Bean
        static BeanPostProcessor withoutExpressionGate() {
            return OpenGate.INSTANCE;
        }
    }

    /** Camunda's own protection alone decides about the setup addresses. */
    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutDoors {

        @Bean
        @Order(0)
        SecurityFilterChain everythingOfCamundaIsOpen(HttpSecurity http) throws Exception {
            return http.securityMatcher("/camunda/**").csrf(CsrfConfigurer::disable)
                    .authorizeHttpRequests(rules -> rules.anyRequest().permitAll()).build();
        }
    }

    private enum OpenGate implements BeanPostProcessor {
        INSTANCE;

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (name.equals("expressionGate")) {
                ((FilterRegistrationBean<?>) bean).setEnabled(false);
            }
            return bean;
        }
    }
}
