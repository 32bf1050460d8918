package org.mingda.intake.mail;

import java.util.Optional;
import java.util.Set;

/** Decides what a mail is, without looking at what is on file. */
final class MailSorter {

    private final SpamSettings spam;
    private final Set<String> own;

    /** @param own the addresses from which the office sends, in lower case */
    MailSorter(SpamSettings spam, Set<String> own) {
        this.spam = spam;
        this.own = own;
    }

    /** Empty for what a person wrote to us. */
    Optional<Verdict> apart(ReadMail mail) {
        return LoopSigns.of(mail, own)
                .or(() -> BounceSigns.of(mail))
                .or(() -> AutomaticSigns.of(mail))
                .or(() -> SpamSigns.of(mail, spam))
                .or(() -> unreadable(mail));
    }

    private static Optional<Verdict> unreadable(ReadMail mail) {
        boolean locked = mail.text().isBlank() && !mail.defects().isEmpty();
        if (locked || mail.isEmpty() && mail.subject().isBlank()) {
            String why = mail.defects().isEmpty() ? "没有主题、正文和附件" : String.join("；", mail.defects());
            return Optional.of(new Verdict(MailKind.UNREADABLE, why));
        }
        return Optional.empty();
    }
}
