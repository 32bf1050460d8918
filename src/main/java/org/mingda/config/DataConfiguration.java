package org.mingda.config;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The data directory, taken only when something wants to keep its data there. */
@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    @Bean
    @Lazy
    DataDirectory dataDirectory(@Value("${mingda.data-directory}") Path folder) {
        return DataDirectory.open(folder);
    }
}
