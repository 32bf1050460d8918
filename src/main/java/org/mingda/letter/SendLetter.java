package org.mingda.letter;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.mingda.letter.LetterAttempts.Result;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends an issued letter by e-mail; whoever retries sends the same message again, and a sent letter stays sent. */
@Service
public class SendLetter {

    private final LetterStore store;
    private final LetterAttempts attempts;
    private final LetterFiles files;
    private final LetterMail mail;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    SendLetter(LetterStore store, LetterAttempts attempts, LetterFiles files, LetterMail mail, Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.attempts = attempts;
        this.files = files;
        this.mail = mail;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sends it unless that was done or it is not for e-mail. Works in a transaction of its own, so that what the mail
     * server accepted stays recorded when the caller rolls back; the issue must be committed before.
     *
     * @throws org.springframework.mail.MailException when the mail server could not be reached or refused it; the
     *         letter stays to be sent
     */
    public void send(UUID letter) {
        if (isDone(store.state(letter))) {
            return;
        }
        long attempt = attempts.begin(letter);
        RuntimeException failure = ownTransaction.execute(transaction -> sendLocked(letter, attempt));
        if (failure != null) {
            throw failure;
        }
    }

    private static boolean isDone(LetterState state) {
        return state == LetterState.SENT || state == LetterState.FILED;
    }

    private RuntimeException sendLocked(UUID id, long attempt) {
        if (isDone(store.lockState(id))) {
            attempts.end(attempt, Result.SKIPPED, null);
            return null;
        }
        try {
            handOver(store.find(id).orElseThrow());
        } catch (RuntimeException failure) {
            return failed(id, attempt, failure);
        }
        store.setState(id, LetterState.SENT, clock.instant());
        attempts.end(attempt, Result.ACCEPTED, null);
        return null;
    }

    private void handOver(Letter letter) {
        byte[] pdf = store.pdf(letter.id());
        if (!Letters.sha256(pdf).equals(letter.sha256())) {
            throw new IllegalStateException("文书 " + letter.number() + " 的内容与发文时的摘要不符，停止发送");
        }
        mail.send(letter, store.dispatch(letter.id()), pdf, files.of(letter.id()));
    }

    private RuntimeException failed(UUID id, long attempt, RuntimeException failure) {
        boolean refused = isRefusedForGood(failure);
        store.setState(id, refused ? LetterState.FAILED : LetterState.QUEUED, null);
        attempts.end(attempt, refused ? Result.REFUSED : Result.FAILED, failure.getMessage());
        return failure;
    }

    private static boolean isRefusedForGood(RuntimeException failure) {
        return failure instanceof MailSendException sending && Arrays.stream(sending.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refusal
                        && refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0);
    }
}
