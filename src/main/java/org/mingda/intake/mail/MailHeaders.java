package org.mingda.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headers of a mail or of one of its parts, read leniently; a missing one is empty. */
final class MailHeaders {

    private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,998}>");

    /** Each is looked up; no honest mail names more. */
    private static final int MOST_IDS = 100;

    /** What is longer was made to keep a reader busy. */
    private static final int LONGEST = 20_000;

    private final MimePart part;

    MailHeaders(MimePart part) {
        this.part = part;
    }

    /** The first of this name as it came, one character a byte. */
    String raw(String name) {
        return all(name).findFirst().orElse("");
    }

    Stream<String> all(String name) {
        try {
            String[] values = part.getHeader(name);
            return values == null ? Stream.empty()
                    : Arrays.stream(values).map(MailHeaders::shortened);
        } catch (MessagingException e) {
            return Stream.empty();
        }
    }

    static String shortened(String value) {
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    boolean has(String name) {
        return all(name).findAny().isPresent();
    }

    /** As text for people. */
    String text(String name) {
        return EncodedWords.decode(raw(name));
    }

    HeaderValue value(String name) {
        return HeaderValue.of(raw(name));
    }

    /** Every {@code <id>} that stands in these headers. */
    List<String> ids(String... names) {
        return Arrays.stream(names).flatMap(this::all)
                .flatMap(header -> ID.matcher(header).results().map(MatchResult::group))
                .distinct().limit(MOST_IDS).toList();
    }
}
