package org.mingda.support;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Takes a received message apart. */
public record MailParts(MimeMessage message) {

    /** The bytes of the first part of this type. */
    public byte[] attachment(String type) throws MessagingException, IOException {
        byte[] found = find(message, type);
        if (found == null) {
            throw new AssertionError("no " + type + " in " + message.getSubject());
        }
        return found;
    }

    private static byte[] find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getInputStream().readAllBytes();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                byte[] found = find(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
