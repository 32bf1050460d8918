package org.mingda.web.guard;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds this package's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardSettings.class)
class GuardConfiguration {}
