package org.mingda.support;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * A mail that {@link FaultySmtp} took over.
 *
 * @param from the envelope's sender with what follows it, as it was said
 * @param to the envelope's recipients, likewise
 * @param bytes the message as it came, from the first header to the last line
 */
public record AcceptedMail(String from, List<String> to, byte[] bytes) {

    public MimeMessage message() {
        try {
            return new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String messageId() {
        try {
            return message().getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
