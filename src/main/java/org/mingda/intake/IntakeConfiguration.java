package org.mingda.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Binds this package's settings and lets it tidy up from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({IntakeSettings.class, ClamAvSettings.class})
class IntakeConfiguration {}
