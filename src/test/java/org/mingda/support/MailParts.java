package org.mingda.support;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Takes a received message apart. */
public record MailParts(MimeMessage message) {

    /** The bytes of the first part of this type. */
    public byte[] attachment(String type) throws MessagingException, IOException {
        byte[] found = find(message, part -> part.isMimeType(type));
        if (found == null) {
            throw new AssertionError("no " + type + " in " + message.getSubject());
        }
        return found;
    }

    /** The bytes of the attachment with this name; null when there is none. */
    public byte[] named(String fileName) throws MessagingException, IOException {
        return find(message, part -> part.getFileName() != null
                && MimeUtility.decodeText(part.getFileName()).equals(fileName));
    }

    /** The plain text around the attachments. */
    public String text() throws MessagingException, IOException {
        return new String(attachment("text/plain"), StandardCharsets.UTF_8);
    }

    /** What to look for in a part. */
    private interface Wanted {
        boolean is(Part part) throws MessagingException, IOException;
    }

    private static byte[] find(Part part, Wanted wanted) throws MessagingException, IOException {
        if (wanted.is(part)) {
            return part.getInputStream().readAllBytes();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                byte[] found = find(inner, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
