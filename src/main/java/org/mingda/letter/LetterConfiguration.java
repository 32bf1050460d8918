package org.mingda.letter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds this package's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliverySettings.class, FeeSettings.class, LetterSettings.class, MailSettings.class,
    PortalSettings.class})
class LetterConfiguration {
}
