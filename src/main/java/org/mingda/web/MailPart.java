package org.mingda.web;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A leaf of a mail: its text, or a file that came with it ({@code fileName} is null for text). */
public record MailPart(String type, Charset charset, String fileName, byte[] content) {

    /** All leaves in their order. */
    static List<MailPart> of(Part part) throws MessagingException, IOException {
        List<MailPart> leaves = new ArrayList<>();
        collect(part, leaves);
        return leaves;
    }

    public boolean isFile() {
        return fileName != null;
    }

    public boolean isText(String kind) {
        return !isFile() && type.equals(kind);
    }

    public String text() {
        return new String(content, charset);
    }

    private static void collect(Part part, List<MailPart> leaves) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), leaves);
            }
        } else {
            leaves.add(leaf(part));
        }
    }

    private static MailPart leaf(Part part) throws MessagingException, IOException {
        ContentType type = new ContentType(part.getContentType());
        String name = part.getFileName();
        return new MailPart(
                type.getBaseType().toLowerCase(Locale.ROOT),
                charset(type.getParameter("charset")),
                name == null ? null : MimeUtility.decodeText(name),
                part.getInputStream().readAllBytes());
    }

    private static Charset charset(String name) {
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
