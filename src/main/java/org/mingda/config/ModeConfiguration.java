package org.mingda.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the mode known to those who only want to ask. */
@Configuration(proxyBeanMethods = false)
class ModeConfiguration {

    @Bean
    RunMode runMode(Environment environment) {
        return RunMode.of(environment);
    }
}
