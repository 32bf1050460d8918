package org.mingda.intake.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Believes the marks of the spam filters that a mail went through, and recognises what went to a list of people. */
final class SpamSigns {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private SpamSigns() {}

    static Optional<Verdict> of(ReadMail mail, SpamSettings settings) {
        MailHeaders headers = mail.headers();
        for (String mark : settings.headers()) {
            String[] named = mark.split(":", 2);
            if (named.length == 2 && headers.raw(named[0].strip()).strip().toLowerCase(Locale.ROOT)
                    .startsWith(named[1].strip().toLowerCase(Locale.ROOT))) {
                return spam("垃圾邮件过滤系统的标记（" + mark + "）");
            }
        }
        return byPoints(headers, settings).or(() -> toMany(headers));
    }

    private static Optional<Verdict> byPoints(MailHeaders headers, SpamSettings settings) {
        if (number(headers.raw("X-Spam-Score")) >= settings.score()
                || headers.raw("X-Spam-Level").chars().filter(c -> c == '*').count() >= settings.score()) {
            return spam("垃圾邮件评分达到 " + settings.score() + " 分");
        }
        return number(headers.raw("X-MS-Exchange-Organization-SCL")) >= settings.confidence()
                ? spam("Exchange 判定的垃圾邮件可信度达到 " + settings.confidence()) : Optional.empty();
    }

    private static Optional<Verdict> toMany(MailHeaders headers) {
        String precedence = headers.raw("Precedence").strip().toLowerCase(Locale.ROOT);
        if (precedence.equals("bulk") || precedence.equals("list") || precedence.equals("junk")) {
            return spam("邮件标明是群发（Precedence: " + precedence + "）");
        }
        return headers.has("List-Id") || headers.has("List-Unsubscribe") ? spam("来自邮件列表或者群发系统（List-Id）")
                : Optional.empty();
    }

    private static double number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Double.parseDouble(number.group()) : Double.NEGATIVE_INFINITY;
    }

    private static Optional<Verdict> spam(String reason) {
        return Optional.of(new Verdict(MailKind.SPAM, reason));
    }
}
