package org.mingda.letter.release;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.request.IdCardNumber;

/** Finds numbers and addresses of people in a text, however wide they are and with blanks in between. */
final class PersonalNumbers {

    private static final String GAP = "[ -]?";
    private static final Pattern DIGITS =
            Pattern.compile("(?<![0-9])\\+?[0-9](?:" + GAP + "[0-9]){6,22}(?:" + GAP + "[Xx])?(?![0-9])");
    private static final Pattern LONG =
            Pattern.compile("[0-9０-９](?:[ -]?[0-9０-９]){6,}[XxＸｘ]?");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern OLD_ID = Pattern.compile("[1-8]\\d{5}\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}");
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)\\(?0\\d{2,3}\\)?[- ]?[2-9]\\d{6,7}(?!\\d)");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,5}");

    private PersonalNumbers() {}

    /** One number or address; {@code masked} is what may be shown and kept. */
    record Found(FindingKind kind, String masked) {}

    static List<Found> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Found> found = new ArrayList<>();
        each(DIGITS, plain, digits -> kind(digits).forEach(kind -> found.add(new Found(kind, mask(squeezed(digits))))));
        each(LANDLINE, plain, number -> found.add(new Found(FindingKind.PHONE_NUMBER, mask(number))));
        each(MAIL, plain, mail -> found.add(new Found(FindingKind.E_MAIL, mail.charAt(0) + "***"
                + mail.substring(mail.indexOf('@')))));
        return found;
    }

    /** The text with every number of seven and more digits made unreadable, be it a person's or not. */
    static String masked(String text) {
        return LONG.matcher(text).replaceAll(match -> Matcher.quoteReplacement(mask(squeezed(match.group()))));
    }

    private static List<FindingKind> kind(String digits) {
        String number = squeezed(digits);
        if (ID.matcher(number).matches() && IdCardNumber.valid(number)
                || OLD_ID.matcher(number).matches() && !luhn(number)) {
            return List.of(FindingKind.ID_NUMBER);
        }
        if (MOBILE.matcher(number).matches()) {
            return List.of(FindingKind.PHONE_NUMBER);
        }
        boolean card = number.matches("[3-9]\\d{14,18}") && luhn(number);
        return card ? List.of(FindingKind.BANK_CARD) : parts(digits);
    }

    /** Numbers beside each other with a blank in between look like one. */
    private static List<FindingKind> parts(String digits) {
        String[] parts = digits.strip().split("[ -]+");
        return parts.length < 2 ? List.of()
                : Arrays.stream(parts).filter(part -> part.length() > 10)
                        .flatMap(part -> kind(part).stream()).toList();
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : digit * 2;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static String squeezed(String digits) {
        return digits.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    private static String mask(String number) {
        int shown = Math.min(3, number.length() / 4);
        return number.substring(0, shown) + "*".repeat(number.length() - shown - 2)
                + number.substring(number.length() - 2);
    }

    private static void each(Pattern pattern, String text, Consumer<String> use) {
        for (Matcher match = pattern.matcher(text); match.find();) {
            use.accept(match.group());
        }
    }
}
