package org.mingda.web;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.request.OfficeTime;

/** One caught mail, taken apart for its page; public because templates reach only into public types. */
public record DemoMail(String id, ZonedDateTime sent, String from, String to, String subject, List<MailPart> parts,
        String replyTo) {

    static DemoMail of(MimeMessage mail) {
        try {
            String to = people(mail.getAllRecipients());
            return new DemoMail(
                    id(mail.getMessageID() + to),
                    wall(mail.getSentDate()),
                    people(mail.getFrom()),
                    to,
                    Objects.requireNonNullElse(mail.getSubject(), ""),
                    MailPart.of(mail),
                    address(mail.getReplyTo()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A caught mail cannot be read", e);
        }
    }

    /** The plain text, where there is one. */
    public Optional<String> text() {
        return body("text/plain");
    }

    /** The HTML text, where there is one; whoever shows it must keep it from doing anything. */
    public Optional<String> html() {
        return body("text/html");
    }

    public List<MailPart> files() {
        return parts.stream().filter(MailPart::isFile).toList();
    }

    private Optional<String> body(String kind) {
        return parts.stream().filter(part -> part.isText(kind)).findFirst().map(MailPart::text);
    }

    private static ZonedDateTime wall(Date sent) {
        Instant instant = sent == null ? Instant.EPOCH : sent.toInstant();
        return instant.atZone(OfficeTime.ZONE);
    }

    private static String id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String people(Address[] addresses) {
        return Stream.ofNullable(addresses).flatMap(Stream::of).map(DemoMail::person).collect(Collectors.joining("；"));
    }

    /** The plain address, to answer to. */
    private static String address(Address[] addresses) {
        return addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress internet
                ? internet.getAddress() : "";
    }

    private static String person(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }
}
