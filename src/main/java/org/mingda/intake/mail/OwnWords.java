package org.mingda.intake.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sender himself wrote, without the mail he answers to below it. */
final class OwnWords {

    private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t]*(-{2,} ?(原始邮件|原始郵件|回复的原邮件|转发的邮件|Original Message|Replied Message)"
            + ".*|-{6,}\\s*$|_{10,}\\s*$|>.*|On .{5,200}wrote:\\s*$|[在于於]?.{0,60}(写道|寫道)[:：]\\s*$"
            + "|(发件人|寄件者|From)[:：].*\\R(.*\\R){0,3}?[ \\t]*(发送时间|日期|时间|收件人|Sent|Date|To)[:：].*)");

    private OwnWords() {}

    static String of(String text) {
        Matcher quote = QUOTE.matcher(text);
        String own = quote.find() ? text.substring(0, quote.start()).strip() : text.strip();
        return own.isEmpty() ? text.strip() : own;
    }
}
