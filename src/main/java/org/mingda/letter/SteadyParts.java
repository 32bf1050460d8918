package org.mingda.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Date;
import java.util.TimeZone;

/**
 * Gives the parts of a mail boundaries that are made of its Message-ID, where the library takes time and a counter, and
 * writes its date in one zone: the same letter is the same message then, byte for byte, whichever process makes it.
 */
class SteadyParts {

    private final String seed;
    private int parts;

    private SteadyParts(String seed) {
        this.seed = seed;
    }

    /** Makes the message ready to be written; its Message-ID and its date must be set and stay. */
    static void set(MimeMessage message) throws MessagingException, IOException {
        String id = message.getMessageID();
        if (message.getContent() instanceof MimeMultipart whole) {
            message.setContent(new SteadyParts(id.replaceAll("[^A-Za-z0-9]", "")).steady(whole));
        }
        message.saveChanges();
        message.setHeader("Message-ID", id);
        message.setHeader("Date", inOneZone(message.getSentDate()));
    }

    private static String inOneZone(Date date) {
        MailDateFormat format = new MailDateFormat();
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(date);
    }

    private MimeMultipart steady(MimeMultipart parts) throws MessagingException, IOException {
        MimeMultipart copy = new Steady(new ContentType(parts.getContentType()).getSubType(), boundary());
        for (int i = 0; i < parts.getCount(); i++) {
            copy.addBodyPart(parts.getBodyPart(i));
            if (parts.getBodyPart(i).getContent() instanceof MimeMultipart inner) {
                parts.getBodyPart(i).setContent((Multipart) steady(inner));
            }
        }
        return copy;
    }

    /** The two first signs appear in neither base64 nor quoted-printable; at most 70 signs are allowed. */
    private String boundary() {
        String end = seed.length() > 50 ? seed.substring(0, 50) : seed;
        return "=_" + parts++ + "_" + end;
    }

    private static final class Steady extends MimeMultipart {

        private Steady(String subtype, String boundary) {
            super(subtype);
            ContentType type = new ContentType("multipart", subtype, null);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
