package org.mingda.config;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Has done from time to time what needs it; {@code mingda.schedules=false} leaves that to tests, which do it themselves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "mingda.schedules", matchIfMissing = true)
@EnableScheduling
class ScheduleConfiguration {}
