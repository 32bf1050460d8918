package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mail that came in to the request it is about, also to a closed one; it decides nothing there. */
@Component
public class JoinMail {

    private static final int KEPT_TEXT = 4000;

    private final Requests requests;
    private final Attachments attachments;
    private final Ledger ledger;

    JoinMail(Requests requests, Attachments attachments, Ledger ledger) {
        this.requests = requests;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    /**
     * @param arrivedOn the day on which the mail server took it in
     * @param how by what it was found to be about this request
     * @param askedOn the day on which we asked him to confirm; null when we did not or he does not answer to that
     * @param confirmedOn the day on which the applicant confirmed with it that he sent the request; null when he did not
     * @param files ids of stored files, the mail itself among them
     */
    public record Mail(String from, String subject, String text, LocalDate arrivedOn, String how, LocalDate askedOn,
            LocalDate confirmedOn, List<UUID> files) {}

    /** The caller sees to it that a mail is joined once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(String number, Mail mail, String actor) {
        requests.lock(number);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("mailFrom", mail.from());
        data.put("mailSubject", mail.subject());
        data.put("mailText", kept(mail.text()));
        data.put("mailFound", mail.how());
        if (mail.confirmedOn() != null) {
            data.put("applicantConfirmedOn", mail.confirmedOn().toString());
        }
        if (mail.confirmedOn() != null && mail.askedOn() != null) {
            data.put("agencyConfirmedOn", mail.askedOn().toString());
        }
        ledger.append(number, EventType.MAIL_JOINED, mail.arrivedOn(), actor, data);
        mail.files().forEach(file -> attachments.add(number, file, actor));
    }

    private static String kept(String text) {
        return text.codePoints().limit(KEPT_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
