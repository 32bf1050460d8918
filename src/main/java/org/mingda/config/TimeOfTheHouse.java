package org.mingda.config;

import java.time.Clock;
import org.mingda.request.OfficeTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that asks the machine for the time; everybody else is given this clock. */
@Configuration(proxyBeanMethods = false)
class TimeOfTheHouse {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(OfficeTime.ZONE);
    }
}
