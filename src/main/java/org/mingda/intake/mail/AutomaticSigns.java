package org.mingda.intake.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what no person wrote (RFC 3834), so that nobody answers it by machine and no request is made of it. */
final class AutomaticSigns {

    private static final Pattern SUBJECT = Pattern.compile("(?i)^[\\s\\[【(（]*(自动回复|自动答复|自动应答|自動回覆|自動回復|自动回信|外出自动答复"
            + "|休假自动回复|不在办公室|automatic reply|auto(matic)?[- ]?re(ply|sponse)|out of (the )?office|autoreply"
            + "|vacation (reply|notice)|已读回执|已读|read receipt|已读报告)[\\s\\]】)）]*([:：\\-—(（].*|$)");
    private static final Set<String> PRECEDENCE = Set.of("auto_reply", "auto-reply", "autoreply");
    private static final String[] PRESENT = {"X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply",
        "X-Mail-Autoreply", "X-Auto-Response", "X-AutoReply-From", "X-QQ-AutoReply"};

    private AutomaticSigns() {}

    static Optional<Verdict> of(ReadMail mail) {
        MailHeaders headers = mail.headers();
        String submitted = headers.value("Auto-Submitted").value();
        if (!submitted.isEmpty() && !submitted.equals("no")) {
            return automatic("邮件标明由系统自动发出（Auto-Submitted: " + submitted + "）");
        }
        if (PRECEDENCE.contains(headers.raw("Precedence").strip().toLowerCase(Locale.ROOT))) {
            return automatic("邮件标明是自动回复（Precedence）");
        }
        for (String header : PRESENT) {
            String value = headers.raw(header).strip();
            if (headers.has(header) && !value.equalsIgnoreCase("no") && !value.equalsIgnoreCase("false")) {
                return automatic("邮件标明是自动回复（" + header + "）");
            }
        }
        return byWords(mail);
    }

    private static Optional<Verdict> byWords(ReadMail mail) {
        if (mail.reportType().startsWith("disposition-notification")) {
            return automatic("已读回执，不是申请人写的信");
        }
        return SUBJECT.matcher(mail.subject()).matches() ? automatic("主题“" + mail.subject() + "”是自动回复的写法")
                : Optional.empty();
    }

    private static Optional<Verdict> automatic(String reason) {
        return Optional.of(new Verdict(MailKind.AUTO_REPLY, reason));
    }
}
