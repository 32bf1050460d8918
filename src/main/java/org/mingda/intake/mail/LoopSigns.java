package org.mingda.intake.mail;

import java.util.Optional;
import java.util.Set;

/** Recognises mail of our own that came back, and mail that goes in circles between servers. */
final class LoopSigns {

    /** Stands in every mail that this package sends. */
    static final String OWN_MARK = "X-Mingda-Mail";
    private static final int MOST_HOPS = 40;

    private LoopSigns() {}

    /** @param own the addresses from which the office sends, in lower case */
    static Optional<Verdict> of(ReadMail mail, Set<String> own) {
        if (mail.headers().has(OWN_MARK)) {
            return loop("本系统发出的邮件又转回了本邮箱");
        }
        if (own.contains(mail.sender().address())) {
            return loop("发件人就是本机关的邮箱 " + mail.sender().address());
        }
        return mail.headers().all("Received").count() > MOST_HOPS
                ? loop("邮件在服务器之间转了 " + MOST_HOPS + " 次以上") : Optional.empty();
    }

    private static Optional<Verdict> loop(String reason) {
        return Optional.of(new Verdict(MailKind.LOOP, reason));
    }
}
