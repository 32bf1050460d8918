package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody at the console reads when the product does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartMessagesTest {

    @Test
    void aPortInUseIsNamedWithTheWayOut(CapturedOutput console) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> web().run("--server.port=" + port)).isNotNull();

            assertThat(console).contains("网页端口 " + port + " 已被其他程序占用");
            assertThat(console).contains("already uses the web port " + port);
            assertThat(console).contains("--server.port=" + (port + 1)).contains("SERVER_PORT=" + (port + 1));
        }
    }

    @Test
    void aProblemIsSaidInBothLanguagesWithoutAStackTrace(CapturedOutput console) {
        assertThatThrownBy(() -> plain(Broken.class).run()).hasRootCauseInstanceOf(StartProblem.class);

        assertThat(console).contains("坏了").contains("It is broken").contains("修好它").contains("Mend it");
        assertThat(console).doesNotContain("\tat org.mingda");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed(CapturedOutput console) throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        assertThatThrownBy(() -> plain(Database.class)
                        .run("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + nobody + "/mingda"))
                .isNotNull();

        assertThat(console).contains("无法连接数据库").contains("SPRING_DATASOURCE_URL").contains(":" + nobody);
    }

    private static SpringApplication web() {
        return new SpringApplicationBuilder(Web.class)
                .contextFactory(type -> new AnnotationConfigServletWebServerApplicationContext())
                .build();
    }

    private static SpringApplication plain(Class<?> configuration) {
        return new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE).build();
    }

    @Configuration
    @ImportAutoConfiguration(ServletWebServerFactoryAutoConfiguration.class)
    static class Web {}

    @Configuration
    static class Broken {

        @Bean
        String thing() {
            throw new StartProblem("坏了", "It is broken", "修好它", "Mend it");
        }
    }

    @Configuration
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Database {

        @Bean
        Integer one(DataSource database) {
            return JdbcClient.create(database).sql("select 1").query(Integer.class).single();
        }
    }
}
