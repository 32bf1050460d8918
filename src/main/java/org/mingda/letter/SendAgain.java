package org.mingda.letter;

import java.util.List;
import java.util.UUID;
import org.mingda.letter.LetterAttempt.Result;
import org.mingda.request.CaseClock;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the same bytes once more, to the address of the latest try; what is not for e-mail is left as it is. */
@Component
public class SendAgain {

    private final DeliveryTries tries;
    private final DeliveryFacts facts;
    private final Letters letters;
    private final LetterStore store;
    private final LetterAttempts attempts;
    private final ServerAnswers answers;
    private final LetterMail mail;
    private final MailHandOver handOver;
    private final Requests requests;
    private final CaseClock caseClock;

    SendAgain(DeliveryTries tries, DeliveryFacts facts, Letters letters, LetterStore store, LetterAttempts attempts,
            ServerAnswers answers, LetterMail mail, MailHandOver handOver, Requests requests, CaseClock caseClock) {
        this.tries = tries;
        this.facts = facts;
        this.letters = letters;
        this.store = store;
        this.attempts = attempts;
        this.answers = answers;
        this.mail = mail;
        this.handOver = handOver;
        this.requests = requests;
        this.caseClock = caseClock;
    }

    /**
     * Sends it, or writes down that this address is refused for good too.
     *
     * @throws LetterNotTaken        when the server could not be reached or takes nothing now: to be tried again
     * @throws IllegalStateException when its bytes are not those that were issued
     */
    @Transactional
    public void send(UUID id) {
        requests.lock(facts.letter(id).request());
        Letter letter = facts.letter(id);
        if (letter.state().out()) {
            tries.latest(id).filter(last -> last.underWay() && last.way() == DeliveryWay.EMAIL)
                    .ifPresent(last -> send(letter, last));
        }
    }

    private void send(Letter letter, DeliveryTry last) {
        try {
            mail(letter, last.address());
        } catch (LetterNotTaken refused) {
            if (!refused.isForGood()) {
                throw refused;
            }
            facts.failed(letter, last, caseClock.today(), answers.refused(letter.id()), null, "system");
            return;
        }
        facts.delivered(letter, last, caseClock.today(), answers.accepted(letter.id()) + "，收件人 " + last.address(), null,
                "system");
    }

    /** The attempt is kept whatever becomes of this step. */
    private void mail(Letter letter, String address) {
        byte[] pdf = letters.issuedPdf(letter);
        List<LetterFile> enclosed = letters.files(letter.id());
        long attempt = attempts.begin(letter.id(), handOver.server());
        try {
            String answer = mail.send(readdressed(letter, address), store.dispatch(letter.id()), pdf, enclosed);
            attempts.endApart(attempt, Result.ACCEPTED, answer, null);
        } catch (LetterNotTaken refused) {
            attempts.endApart(attempt, refused.isForGood() ? Result.REFUSED : Result.FAILED, refused.answer(),
                    refused.getMessage());
            throw refused;
        } catch (RuntimeException failure) {
            attempts.endApart(attempt, Result.FAILED, null, failure.getMessage());
            throw failure;
        }
    }

    private static Letter readdressed(Letter letter, String email) {
        return new Letter(letter.id(), letter.agency(), letter.request(), letter.template(), letter.title(),
                letter.number(), letter.date(), letter.recipientName(), email, letter.sha256(), letter.state(),
                letter.issuedAt(), letter.sentAt());
    }
}
