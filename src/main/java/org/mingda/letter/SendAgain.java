package org.mingda.letter;

import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.Requests;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the same bytes once more, to the address of the latest try; what is not for e-mail is left as it is. */
@Component
public class SendAgain {

    private final DeliveryTries tries;
    private final DeliveryFacts facts;
    private final Letters letters;
    private final LetterStore store;
    private final LetterMail mail;
    private final Requests requests;
    private final CaseClock caseClock;

    SendAgain(DeliveryTries tries, DeliveryFacts facts, Letters letters, LetterStore store, LetterMail mail,
            Requests requests, CaseClock caseClock) {
        this.tries = tries;
        this.facts = facts;
        this.letters = letters;
        this.store = store;
        this.mail = mail;
        this.requests = requests;
        this.caseClock = caseClock;
    }

    /** @throws org.springframework.mail.MailException when the server could not be reached: to be tried again */
    @Transactional
    public void send(UUID id) {
        Letter letter = facts.letter(id);
        requests.lock(letter.request());
        tries.latest(id).filter(last -> last.underWay() && last.way() == DeliveryWay.EMAIL)
                .ifPresent(last -> send(letter, last));
    }

    private void send(Letter letter, DeliveryTry last) {
        try {
            mail.send(readdressed(letter, last.address()), store.dispatch(letter.id()), letters.pdf(letter.id()),
                    letters.files(letter.id()));
        } catch (MailSendException failure) {
            if (!refusedForGood(failure)) {
                throw failure;
            }
            facts.failed(letter, last, caseClock.today(), "收件邮件服务器拒收：" + failure.getMessage(), null, "system");
            return;
        }
        facts.delivered(letter, last, caseClock.today(), "收件邮件服务器已接收，收件人 " + last.address(), null, "system");
    }

    private static Letter readdressed(Letter letter, String email) {
        return new Letter(letter.id(), letter.agency(), letter.request(), letter.template(), letter.title(),
                letter.number(), letter.date(), letter.recipientName(), email, letter.sha256(), letter.state(),
                letter.issuedAt(), letter.sentAt());
    }

    private static boolean refusedForGood(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions()).anyMatch(cause -> cause instanceof SendFailedException
                refusal && refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0);
    }
}
