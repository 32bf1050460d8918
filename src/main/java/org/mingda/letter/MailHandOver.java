package org.mingda.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one message to the mail server and brings back the words with which it took it over. */
@Component
class MailHandOver {

    private static final Logger LOG = LoggerFactory.getLogger(MailHandOver.class);

    private final JavaMailSenderImpl server;

    MailHandOver(JavaMailSenderImpl server) {
        this.server = server;
    }

    /** The server that is asked, as far as it can be named. */
    String server() {
        return server.getPort() > 0 ? server.getHost() + ":" + server.getPort() : server.getHost();
    }

    /**
     * Sends it with the Message-ID it has, byte for byte the same whenever it is sent.
     *
     * @return such as {@code 250 2.0.0 Ok: queued as 4XyZ}
     * @throws LetterNotTaken when the server could not be reached, refused it or did not say that it has it
     */
    String send(MimeMessage message) {
        try {
            SteadyParts.set(message);
        } catch (MessagingException | IOException unusable) {
            throw new MailPreparationException(unusable);
        }
        try {
            return handOver(message);
        } catch (MessagingException failure) {
            throw new LetterNotTaken(ServerAnswer.of(failure), failure);
        }
    }

    private String handOver(MimeMessage message) throws MessagingException {
        Transport transport = server.getSession().getTransport(protocol());
        try {
            transport.connect(server.getHost(), server.getPort(), user(), server.getPassword());
            transport.sendMessage(message, message.getAllRecipients());
            return transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse().strip() : null;
        } finally {
            close(transport);
        }
    }

    /** A server that wants no login gets none. */
    private String user() {
        return "".equals(server.getUsername()) ? null : server.getUsername();
    }

    private String protocol() {
        return server.getProtocol() == null ? "smtp" : server.getProtocol();
    }

    /** What was accepted stays accepted, however the parting goes. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException parting) {
            LOG.debug("与邮件服务器的连接未能正常结束。 / The mail server did not say goodbye", parting);
        }
    }
}
