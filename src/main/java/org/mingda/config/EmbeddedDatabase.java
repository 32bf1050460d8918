package org.mingda.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The PostgreSQL that comes with the product, used when no other is configured; it stops after everything else. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnEmbeddedDatabase.class)
class EmbeddedDatabase {

    @Bean
    PostgresServer postgres(DataDirectory data, @Value("${mingda.database.port}") int port) {
        return PostgresServer.start(data, port);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(PostgresServer postgres) {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return PostgresServer.DATABASE;
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        };
    }
}
