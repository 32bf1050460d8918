package org.mingda.letter;

import java.time.Clock;
import java.util.UUID;
import org.mingda.letter.LetterAttempt.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends an issued letter by e-mail; whoever retries sends the same message again, and a sent letter stays sent. */
@Service
public class SendLetter {

    private final LetterStore store;
    private final LetterAttempts attempts;
    private final Letters letters;
    private final LetterMail mail;
    private final MailHandOver handOver;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    SendLetter(LetterStore store, LetterAttempts attempts, Letters letters, LetterMail mail,
            MailHandOver handOver, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.attempts = attempts;
        this.letters = letters;
        this.mail = mail;
        this.handOver = handOver;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sends it unless that was done or it is not for e-mail. Works in a transaction of its own, so that what the mail
     * server accepted stays recorded when the caller rolls back; the issue must be committed before.
     *
     * @throws LetterNotTaken when the mail server could not be reached or refused it; the letter stays to be sent
     * @throws IllegalStateException when it is signed and not released yet, or its bytes are not those that were issued
     */
    public void send(UUID letter) {
        if (isDone(store.state(letter))) {
            return;
        }
        long attempt = attempts.begin(letter, handOver.server());
        RuntimeException failure = ownTransaction.execute(transaction -> sendLocked(letter, attempt));
        if (failure != null) {
            throw failure;
        }
    }

    /** Sent, or never to be sent by e-mail: filed, cancelled, or only signed. */
    private static boolean isDone(LetterState state) {
        return state != LetterState.QUEUED && state != LetterState.FAILED;
    }

    /** Only one sender at a time has the letter; the lock of a process that died ends with its connection. */
    private RuntimeException sendLocked(UUID id, long attempt) {
        Letter letter = store.lock(id);
        if (isDone(letter.state())) {
            attempts.end(attempt, Result.SKIPPED, null, null);
            return null;
        }
        String answer;
        try {
            answer = mail(letter);
        } catch (LetterNotTaken notTaken) {
            return failed(id, attempt, notTaken.isForGood(), notTaken.answer(), notTaken);
        } catch (RuntimeException failure) {
            return failed(id, attempt, false, null, failure);
        }
        store.setState(id, LetterState.SENT, clock.instant());
        attempts.end(attempt, Result.ACCEPTED, answer, null);
        return null;
    }

    private String mail(Letter letter) {
        return mail.send(letter, store.dispatch(letter.id()), letters.issuedPdf(letter), letters.files(letter.id()));
    }

    private RuntimeException failed(UUID id, long attempt, boolean forGood, String answer, RuntimeException failure) {
        store.setState(id, forGood ? LetterState.FAILED : LetterState.QUEUED, null);
        attempts.end(attempt, forGood ? Result.REFUSED : Result.FAILED, answer, failure.getMessage());
        return failure;
    }
}
