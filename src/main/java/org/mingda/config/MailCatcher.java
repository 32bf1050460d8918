package org.mingda.config;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of a demonstration: takes every mail, sends none on, and is open to this machine only. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnMailCatcher.class)
@EnableConfigurationProperties(MailProperties.class)
class MailCatcher {

    private static final String LOOPBACK = "127.0.0.1";

    @Bean(destroyMethod = "stop")
    GreenMail greenMail(
            DataDirectory data,
            @Value("${mingda.demo.smtp-port}") int smtp,
            @Value("${mingda.demo.imap-port}") int imap) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        requireFree(smtp, "mingda.demo.smtp-port");
        requireFree(imap, "mingda.demo.imap-port");
        server.start();
        new KeptMail(data.closed("mail")).keep(server);
        return server;
    }

    @Bean
    JavaMailSenderImpl mailSender(GreenMail server, MailProperties settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(server.getSmtp().getServerSetup().getPort());
        sender.setDefaultEncoding(settings.getDefaultEncoding().name());
        sender.getJavaMailProperties().putAll(settings.getProperties());
        return sender;
    }

    /** Asked beforehand, because GreenMail finds out on a thread of its own and prints a stack trace. */
    private static void requireFree(int port, String setting) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new StartProblem(
                            "演示邮箱的端口 %d 已被其他程序占用。".formatted(port),
                            "Another program uses port %d of the demo mailbox.".formatted(port),
                            "换用其他端口：--%s=%d（0 表示任意空闲端口）。".formatted(setting, port + 10),
                            "Take another: --%s=%d (0 means any free port).".formatted(setting, port + 10))
                    .because(e);
        }
    }
}
