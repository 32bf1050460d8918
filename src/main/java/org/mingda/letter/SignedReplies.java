package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingda.request.SignedReply;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies from their signature to their release. The signature makes number, date and bytes (成文日期 is the day of
 * signing), so that what is signed is what leaves.
 */
@Component
class SignedReplies implements SignedReply {

    private final IssuedLetters issued;
    private final Letters letters;
    private final ReplyOrders orders;
    private final LetterCancellations cancellations;

    SignedReplies(IssuedLetters issued, Letters letters, ReplyOrders orders, LetterCancellations cancellations) {
        this.issued = issued;
        this.letters = letters;
        this.orders = orders;
        this.cancellations = cancellations;
    }

    /** Under which a request's reply is found. */
    static String key(String number) {
        return "reply:" + number;
    }

    /** Makes the letter that is signed now; what cannot be printed is not signed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter sign(String number, String signer) {
        try {
            return issued.sign(key(number), orders.order(number).by(signer));
        } catch (LetterDefect defect) {
            throw new UseCaseRefused(defect.getMessage());
        }
    }

    /** What the ledger says of a signature about its letter. */
    static Map<String, Object> data(Letter letter) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("letter", letter.id().toString());
        data.put("number", letter.number());
        data.put("sha256", letter.sha256());
        return data;
    }

    /** The reply that is signed and not released. */
    Optional<Letter> waiting(String number) {
        return letters.ofRequest(number).stream().filter(letter -> letter.state() == LetterState.SIGNED).findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String number, String reason, String actor) {
        waiting(number).ifPresent(letter -> cancellations.cancel(letter, reason, actor));
    }
}
