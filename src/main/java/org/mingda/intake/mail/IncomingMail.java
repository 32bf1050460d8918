package org.mingda.intake.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mail at the registrar's desk.
 *
 * @param raw the mail itself as a stored file; null when it stayed in the mailbox
 * @param sender address in lower case
 * @param defects what could not be read; may be empty
 * @param copies how often it came
 * @param request what it was joined to or made into, or is thought to be about; null for none
 * @param about the mail whose confirmation it answers; null for none
 * @param applicantConfirmedOn the day on which the sender confirmed that this request is his; null before
 * @param decidedBy who of the officers decided about it last; null while nobody did
 */
public record IncomingMail(UUID id, long serial, String agency, String mailbox, String messageId, UUID raw, String sender,
        String senderName, String subject, String text, String defects, Instant receivedAt, int copies, MailKind kind,
        String reason, MailState state, String request, UUID about, LocalDate applicantConfirmedOn, String decidedBy) {

    /** By which its answers are known, see {@link org.mingda.request.ReplyAddresses}. */
    String name() {
        return "m" + serial;
    }

    /** The subject, or words for its absence. */
    public String shownSubject() {
        return subject.isBlank() ? "（无主题）" : subject;
    }
}
