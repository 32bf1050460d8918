package org.mingda.intake.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.SharedInputStream;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One part of a mail with what it says it is and what it really holds. */
record Piece(MimePart part, MailHeaders headers, HeaderValue contentType, String type) {

    private static final int LONGEST_TEXT = 5_000_000;
    private static final int LARGEST_NESTED = 60_000_000;
    private static final Map<String, String> ENDINGS = Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg",
            "image/png", ".png", "image/gif", ".gif", "text/plain", ".txt", "text/html", ".html", "text/calendar", ".ics",
            "application/msword", ".doc");
    private static final Set<String> REPORTS = Set.of("message/delivery-status", "text/rfc822-headers",
            "message/disposition-notification", "message/global-delivery-status", "text/plain", "text/html");

    Piece(MimePart part) {
        this(part, new MailHeaders(part));
    }

    private Piece(MimePart part, MailHeaders headers) {
        this(part, headers, headers.value("Content-Type"), type(headers.value("Content-Type").value()));
    }

    /** A type that is none counts as text, as RFC 2045 says. */
    private static String type(String written) {
        String type = written.replaceAll("[\\s\"]", "");
        return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : type.equals("text") || type.isEmpty() ? "text/plain"
                : type.equals("html") ? "text/html" : "application/octet-stream";
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    boolean isReportText() {
        return REPORTS.contains(type);
    }

    boolean isEncrypted() {
        return type.endsWith("pkcs7-mime");
    }

    boolean isWinmail() {
        return type.endsWith("ms-tnef") || fileName().equalsIgnoreCase("winmail.dat");
    }

    /** Text that belongs to what people read, and is no file beside it. */
    boolean isBody() {
        String disposition = headers.value("Content-Disposition").value();
        return (type.equals("text/plain") || type.equals("text/html") || type.equals("text/enriched"))
                && !disposition.equals("attachment") && fileName().isEmpty();
    }

    private String fileName() {
        String name = headers.value("Content-Disposition").text("filename");
        return name.isBlank() ? contentType.text("name") : name;
    }

    MailFile file(int place) {
        String name = fileName().isBlank() ? "附件" + place + ENDINGS.getOrDefault(type, "") : fileName();
        return new MailFile(name, this::content);
    }

    String text() throws IOException {
        try (InputStream in = content()) {
            return ChineseBytes.decode(in.readNBytes(LONGEST_TEXT), charset());
        }
    }

    private String charset() {
        return contentType.text("charset");
    }

    InputStream content() throws IOException {
        InputStream raw = rawContent();
        String encoding = headers.raw("Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
        return switch (encoding.replaceAll("[;\\s].*", "")) {
            case "base64" -> new LenientBase64(raw);
            case "quoted-printable" -> new LenientQuotedPrintable(raw);
            case "uuencode", "x-uuencode", "x-uue" -> uudecoded(raw);
            default -> raw;
        };
    }

    private static InputStream uudecoded(InputStream raw) throws IOException {
        try {
            return MimeUtility.decode(raw, "uuencode");
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** A mail within this one, so that its parts can be read again. */
    InputStream nestedContent() throws IOException {
        InputStream content = content();
        if (content instanceof SharedInputStream) {
            return content;
        }
        try (content) {
            return new SharedByteArrayInputStream(content.readNBytes(LARGEST_NESTED));
        }
    }

    private InputStream rawContent() throws IOException {
        try {
            return part instanceof MimeMessage message ? message.getRawInputStream()
                    : ((MimeBodyPart) part).getRawInputStream();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    /** Its parts, found by the boundary it names, whatever else stands in its type. */
    MimeMultipart multipart() throws MessagingException {
        String boundary = contentType.parameters().getOrDefault("boundary", "").strip();
        if (boundary.isEmpty()) {
            throw new MessagingException("no boundary");
        }
        return new MimeMultipart(new Source(this, boundary));
    }

    /** Hands a part's raw bytes to the library that splits them. */
    private record Source(Piece piece, String boundary) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return piece.content();
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public String getContentType() {
            return "multipart/mixed; boundary=\"" + boundary.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
