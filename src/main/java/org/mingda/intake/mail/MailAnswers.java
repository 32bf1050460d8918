package org.mingda.intake.mail;

import java.time.LocalDate;
import java.util.Optional;
import org.mingda.request.Answers;
import org.mingda.request.AskedQuestion;
import org.mingda.request.OfficeTime;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Whether a mail may be the answer that its request waits for. */
@Component
public class MailAnswers {

    private final Answers answers;
    private final Requests requests;

    MailAnswers(Answers answers, Requests requests) {
        this.answers = answers;
        this.requests = requests;
    }

    /**
     * @param asked what the applicant was asked
     * @param text what he wrote himself
     * @param on the day on which the mail arrived
     * @param fromApplicant whether it came from the address on file
     */
    public record Offer(AskedQuestion asked, String text, LocalDate on, boolean fromApplicant) {

        /** Whether the registrar must give a good reason for taking it. */
        public boolean late() {
            return asked.lateOn(on);
        }
    }

    /** What to propose to the registrar; empty when nothing is waited for. */
    public Optional<Offer> waitedFor(IncomingMail mail) {
        if (mail.request() == null || mail.state() != MailState.JOINED) {
            return Optional.empty();
        }
        boolean own = mail.sender().equalsIgnoreCase(requests.applicant(mail.request()).email());
        return answers.waiting(mail.request()).filter(asked -> requests.get(mail.request()).open())
                .map(asked -> new Offer(asked, OwnWords.of(mail.text()), OfficeTime.day(mail.receivedAt()), own));
    }
}
