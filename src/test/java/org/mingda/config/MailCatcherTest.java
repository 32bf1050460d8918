package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class MailCatcherTest {

    @TempDir Path data;

    @Test
    void aCaughtMailIsThereAfterARestart() {
        demonstration().run(first -> {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("office@example.cn");
            mail.setTo("o'brien@example.cn");
            mail.setSubject("答复 䶮");
            mail.setText("已办结。");
            first.getBean(JavaMailSender.class).send(mail);
            assertThat(first.getBean(GreenMail.class).getReceivedMessages()).hasSize(1);
        });

        demonstration().run(second -> {
            MimeMessage mail = second.getBean(CaughtMail.class).mails().get(0);
            assertThat(mail.getSubject()).isEqualTo("答复 䶮");
        });
    }

    @Test
    void anAddressThatLooksLikeAPathStaysInItsFolder() throws Exception {
        demonstration().run(demo -> {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("office@example.cn");
            mail.setTo("\"../../out\"@example.cn");
            mail.setText("?");
            demo.getBean(JavaMailSender.class).send(mail);
        });

        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(file -> file.toString().endsWith(".eml")))
                    .hasSize(1)
                    .allMatch(file -> file.startsWith(data.resolve("mail")));
        }
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            demonstration().withPropertyValues("mingda.demo.smtp-port=" + other.getLocalPort()).run(demo ->
                    assertThat(demo.getStartupFailure()).hasStackTraceContaining("演示邮箱的端口 " + other.getLocalPort()));
        }
    }

    @Test
    void withAMailServerOfOnesOwnNothingIsCaught() {
        demonstration().withPropertyValues("spring.mail.host=smtp.example.cn").run(demo -> {
            assertThat(demo).doesNotHaveBean(GreenMail.class);
            assertThat(demo.getBean(CaughtMail.class).mails()).isEmpty();
        });
    }

    private ApplicationContextRunner demonstration() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DataConfiguration.class, MailCatcher.class, CaughtMail.class)
                .withPropertyValues(
                        "mingda.data-directory=" + data, "mingda.demo.smtp-port=0", "mingda.demo.imap-port=0");
    }
}
