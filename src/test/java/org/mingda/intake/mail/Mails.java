package org.mingda.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The raw mails of src/test/resources/mails. */
final class Mails {

    private Mails() {}

    static byte[] raw(String name) {
        try (InputStream file = Mails.class.getResourceAsStream("/mails/" + name + ".eml")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadMail read(String name) {
        return read(raw(name));
    }

    static ReadMail read(byte[] raw) {
        try {
            return MailReader.read(new SharedByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
