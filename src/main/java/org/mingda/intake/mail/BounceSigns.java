package org.mingda.intake.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingda.intake.Tidy;

/** Recognises that a mail of ours did not arrive, by the report (RFC 3464) or by who tells it in which words. */
final class BounceSigns {

    private static final Pattern SYSTEM = Pattern.compile(
            "(mailer-?daemon|postmaster|mail-daemon|mdaemon|bounce[sd]?|newmailer-daemon|mailadmin|system-reply)"
                    + "[^@]*@.*|microsoftexchange[0-9a-f]+@.*");
    private static final Pattern WORDS = Pattern.compile("(?i)undeliver|delivery (status|failure|has failed|problem)"
            + "|returned (mail|to sender)|mail delivery (failed|system)|failure notice|could not be delivered"
            + "|rejected|delayed|系统退信|退信|无法送达|未送达|未能送达|投递失败|发送失败|送达失败|无法投递|無法傳遞|傳送失敗|延迟(通知|送达|投递)");

    private BounceSigns() {}

    static Optional<Verdict> of(ReadMail mail) {
        if (mail.reportType().startsWith("delivery-status")) {
            return Optional.of(reported(StatusFields.of(mail)));
        }
        if (mail.headers().has("X-Failed-Recipients")) {
            return bounce("邮件服务器告知收件人 " + Tidy.line(mail.headers().raw("X-Failed-Recipients")) + " 收不到邮件");
        }
        boolean system = SYSTEM.matcher(mail.sender().address()).matches()
                || mail.headers().raw("Return-Path").strip().equals("<>");
        return system && WORDS.matcher(mail.subject() + " " + mail.sender().name()).find()
                ? bounce("由邮件系统（" + (mail.sender().address().isEmpty() ? "空发件人" : mail.sender().address())
                        + "）发出，主题是“" + mail.subject() + "”")
                : Optional.empty();
    }

    /** Nothing came back where everything arrived. */
    private static Verdict reported(List<StatusFields> recipients) {
        if (!recipients.isEmpty() && recipients.stream().allMatch(StatusFields::arrived)) {
            return new Verdict(MailKind.AUTO_REPLY, "送达状态报告：收件方的邮件服务器已经收下本机关发出的邮件");
        }
        return new Verdict(MailKind.BOUNCE, "送达状态报告：本机关发出的邮件没有送达或者被延迟");
    }

    private static Optional<Verdict> bounce(String reason) {
        return Optional.of(new Verdict(MailKind.BOUNCE, reason));
    }
}
