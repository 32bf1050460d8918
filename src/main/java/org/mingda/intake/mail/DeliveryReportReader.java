package org.mingda.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingda.intake.Tidy;
import org.mingda.request.DeliveryFate;

/**
 * Reads what became of a mail of ours: a report in fields (RFC 3464), one in the free words of QQ, 163, Exchange,
 * Postfix or Exim, or an automatic answer. What it says may be forged; whoever uses it asks which mail it is about.
 */
final class DeliveryReportReader {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_WORDS = 400;
    private static final Pattern RETURNED = Pattern.compile("(?im)^[ \\t]*(-{3,}.{0,20}(copy of|original|returned|below)"
            + "|—— 随附的邮件|-{3,} ?(原始邮件|原邮件|退回的邮件)|(original|returned) message headers?\\b|原始邮件头).*");
    /** Our own letter's title may say that something does not exist. */
    private static final Pattern NOT_SAID = Pattern.compile("(?im)^[ \\t>]*(邮件)?(subject|主题|主旨|标题|message-id)[^\\n]*");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+=-]{1,100}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,8}");

    private DeliveryReportReader() {}

    /**
     * @param address of the recipient in lower case; empty when none is named
     * @param status such as {@code 5.2.2} or {@code 550}; may be empty
     * @param words on one line
     */
    record Told(DeliveryFate fate, String address, String status, String words) {}

    /** One entry a recipient; of a mail that is neither a report nor automatic nothing. */
    static List<Told> of(ReadMail mail, MailKind kind) {
        List<StatusFields> fields = kind == MailKind.BOUNCE || kind == MailKind.AUTO_REPLY
                ? StatusFields.of(mail) : List.of();
        if (mail.reportType().startsWith("delivery-status") && !fields.isEmpty()) {
            return fields.stream().map(recipient -> told(recipient, mail)).toList();
        }
        return switch (kind) {
            case BOUNCE -> List.of(fields.isEmpty() ? inWords(mail) : told(fields.get(0), mail));
            case AUTO_REPLY -> List.of(new Told(DeliveryFate.ANSWERED_AUTOMATICALLY, mail.sender().address(), "",
                    words(mail.subject() + "：" + OwnWords.of(mail.text()))));
            default -> List.of();
        };
    }

    private static Told told(StatusFields recipient, ReadMail mail) {
        String words = recipient.diagnosis().isEmpty() ? said(mail) : recipient.diagnosis();
        String code = StatusCode.in(recipient.status(), recipient.diagnosis());
        DeliveryFate fate = recipient.arrived() ? DeliveryFate.ARRIVED
                : recipient.delayed() ? DeliveryFate.DELAYED : failure(code, words);
        return new Told(fate, recipient.recipient(), code, words(words));
    }

    private static Told inWords(ReadMail mail) {
        String said = said(mail);
        String code = StatusCode.in(said);
        DeliveryFate fate = DeliveryWords.delayed(mail.subject(), said) ? DeliveryFate.DELAYED : failure(code, said);
        return new Told(fate, recipient(mail, said), code, words(said));
    }

    private static DeliveryFate failure(String code, String words) {
        return StatusCode.fate(code).or(() -> DeliveryWords.reason(words)).orElse(DeliveryFate.REFUSED);
    }

    /** The mail system's own words, without the mail that it returns. */
    private static String said(ReadMail mail) {
        String whole = mail.text().isBlank() ? mail.report() : mail.text();
        String some = whole.substring(0, Math.min(LONGEST, whole.length()));
        Optional<MatchResult> returned = RETURNED.matcher(some).results().findFirst();
        String own = returned.map(found -> some.substring(0, found.start())).orElse(some);
        return NOT_SAID.matcher(own.isBlank() ? some : own).replaceAll("").strip();
    }

    /** The first address that is neither the reporter's nor where the report went. */
    private static String recipient(ReadMail mail, String said) {
        return Stream.of(mail.headers().raw("X-Failed-Recipients"), said)
                .flatMap(text -> ADDRESS.matcher(text).results().limit(50).map(MatchResult::group))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> !address.equals(mail.sender().address()) && !mail.recipients().contains(address))
                .findFirst().orElse("");
    }

    private static String words(String text) {
        String line = Tidy.line(text);
        return line.length() <= LONGEST_WORDS ? line : Tidy.line(line.substring(0, LONGEST_WORDS)) + "……";
    }
}
