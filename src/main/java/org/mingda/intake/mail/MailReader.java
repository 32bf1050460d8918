package org.mingda.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingda.intake.Tidy;

/** Reads a raw mail of whatever making; what cannot be read is said in {@link ReadMail#defects()}, never thrown. */
final class MailReader {

    private static final String[] DELIVERED = {"To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To",
        "X-Envelope-To", "Resent-To"};
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_TEXT = 500_000;

    private MailReader() {}

    /** @param raw a stream that can be read again in parts (jakarta.mail's shared ones), as long as files are read */
    static ReadMail read(InputStream raw) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), raw);
        MailHeaders headers = new MailHeaders(message);
        HeaderValue type = headers.value("Content-Type");
        MailWalk walk = new MailWalk(type.value().equals("multipart/report"));
        walk.read(message);
        return new ReadMail(headers, messageId(headers),
                headers.ids("In-Reply-To", "References"), Sender.of(sender(headers)), recipients(headers),
                Tidy.line(headers.text("Subject")), type.value(), type.text("report-type").toLowerCase(Locale.ROOT),
                shortened(Tidy.text(walk.text())), Tidy.text(walk.report()), walk.files(), walk.defects());
    }

    private static String messageId(MailHeaders headers) {
        String id = headers.ids("Message-ID").stream().findFirst().orElse("").replaceAll("\\p{Cntrl}", "");
        return id.length() <= LONGEST_ID ? id : "<" + ContentHash.of(id) + ">";
    }

    private static String sender(MailHeaders headers) {
        return Stream.of("From", "Sender", "Reply-To", "Return-Path").map(headers::raw)
                .filter(header -> header.contains("@")).findFirst().orElse(headers.raw("From"));
    }

    private static List<String> recipients(MailHeaders headers) {
        return Stream.of(DELIVERED).flatMap(headers::all)
                .flatMap(header -> ADDRESS.matcher(header).results().map(MatchResult::group))
                .map(address -> address.toLowerCase(Locale.ROOT)).distinct().limit(200).toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text
                : Tidy.text(text.substring(0, LONGEST_TEXT)) + "\n……（正文过长，其余部分见邮件原件）";
    }
}
