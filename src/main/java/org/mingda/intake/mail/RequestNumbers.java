package org.mingda.intake.mail;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds our request numbers in what somebody typed, also in small letters or full width. */
final class RequestNumbers {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9])[A-Z]{2,8}\\d{4}-\\d{5,9}(?!\\d)");

    private RequestNumbers() {}

    static List<String> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[‐–—−]", "-");
        return NUMBER.matcher(plain).results().map(MatchResult::group).distinct().toList();
    }
}
