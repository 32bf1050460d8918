package org.mingda.letter;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The mail server by which everything leaves: how it is reached, and whether it lets us in. */
@Component
public class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final JavaMailSenderImpl server;
    private volatile String problem;

    MailServer(JavaMailSenderImpl server, MailSettings settings) {
        this.server = server;
        settings.encryption().apply(server);
        if (settings.encryption() == MailEncryption.NONE
                && MailEncryption.AUTO.towards(server.getHost(), server.getPort()) != MailEncryption.NONE) {
            LOG.warn("发往邮件服务器 {} 的邮件不加密（mingda.mail.encryption=none）。 / Mail goes to the server in the clear",
                    server.getHost());
        }
    }

    /** Why it could not be used when it was last tried; empty when it could. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Goes as far as the login, and sends nothing. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3S")
    public void check() {
        String before = problem;
        try {
            server.testConnection();
            problem = null;
        } catch (MessagingException failure) {
            problem = MailTrouble.inWords(failure);
        }
        if (problem != null && !problem.equals(before)) {
            LOG.warn("{}（{}:{}） / The mail server cannot be used, letters wait", problem, server.getHost(),
                    server.getPort());
        } else if (problem == null && before != null) {
            LOG.info("邮件服务器恢复正常。 / The mail server can be used again");
        }
    }
}
