package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a request by their key, each issued once and sent with the same bytes however often it is tried. */
@Component
class IssuedLetters {

    private final Letters letters;
    private final SendLetter sendLetter;
    private final Ledger ledger;
    private final DeliveryProofs proofs;

    IssuedLetters(Letters letters, SendLetter sendLetter, Ledger ledger, DeliveryProofs proofs) {
        this.proofs = proofs;
        this.letters = letters;
        this.sendLetter = sendLetter;
        this.ledger = ledger;
    }

    /** Issues the letter of this key and tells the ledger; returns the one issued before when there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(String key, LetterOrder order) {
        List<LedgerEntry> entries = ledger.of(order.request());
        String keyOfRound = ofRound(entries, key);
        Letter letter = known(entries, keyOfRound).filter(one -> one.state() != LetterState.CANCELLED)
                .orElseGet(() -> issueNew(keyOfRound, order));
        proofs.offered(letter);
        return letter;
    }

    /** Sends the letter of this key by e-mail and tells the ledger; one without an address is left as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter send(String number, String key) {
        return send(number, find(number, key));
    }

    /**
     * Sends the letter of this key, from whose delivery something follows; empty when it reached the recipient on
     * another way, from which that has followed already.
     *
     * @throws IllegalStateException when it is on another way and has not arrived: to be tried again when it has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Letter> sendForProof(String number, String key) {
        Letter letter = letters.find(send(number, key).id()).orElseThrow();
        if (letter.state() == LetterState.SENT) {
            return Optional.of(letter);
        }
        if (!proofs.arrivedOtherwise(letter)) {
            throw new IllegalStateException("文书 " + letter.number() + " 正在以其他方式送达，送达后自动继续");
        }
        return Optional.empty();
    }

    private Letter send(String number, Letter letter) {
        if (proofs.otherwise(letter)) {
            return letter;
        }
        sendLetter.send(letter.id());
        letters.find(letter.id()).filter(one -> one.state() == LetterState.SENT).ifPresent(one -> sent(number, one));
        return letter;
    }

    private void sent(String number, Letter letter) {
        if (!told(number, letter)) {
            ledger.append(number, EventType.LETTER_SENT, "system", Map.of("letter", letter.id().toString(),
                    "title", letter.title(), "number", letter.number(), "to", letter.recipientEmail()));
        }
        proofs.sent(letter);
    }

    /** Sends what was issued and is not out yet; a letter that still cannot leave is an error to be tried again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendOutstanding(String number) {
        letters.ofRequest(number).stream().filter(letter -> letter.state().waits())
                .forEach(letter -> send(number, letter));
    }

    /** The letter of this key, which must have been issued. */
    Letter find(String number, String key) {
        List<LedgerEntry> entries = ledger.of(number);
        return known(entries, ofRound(entries, key)).orElseThrow(() -> new IllegalStateException("no letter " + key));
    }

    /** A request that is handled anew gets each letter of that round once more. */
    private static String ofRound(List<LedgerEntry> entries, String key) {
        int round = Ledger.round(entries);
        return round == 1 ? key : key + ":" + round;
    }

    /** A letter of this key that is made but waits; the ledger tells of it when it is released. */
    @Transactional(propagation = Propagation.MANDATORY)
    Letter sign(String key, LetterOrder order) {
        return letters.sign(ofRound(ledger.of(order.request()), key), order);
    }

    /** The letter of this key goes out from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void released(String key, Letter letter) {
        tell(ofRound(ledger.of(letter.request()), key), letter);
    }

    private Letter issueNew(String key, LetterOrder order) {
        Letter letter = letters.issueOnce(key, order);
        tell(key, letter);
        return letter;
    }

    private void tell(String key, Letter letter) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", key);
        data.put("letter", letter.id().toString());
        data.put("title", letter.title());
        data.put("number", letter.number());
        data.put("sha256", letter.sha256());
        ledger.append(letter.request(), EventType.LETTER_ISSUED, "system", data);
    }

    private boolean told(String number, Letter letter) {
        return ledger.of(number).stream().anyMatch(entry -> entry.type() == EventType.LETTER_SENT
                && letter.id().toString().equals(entry.text("letter")));
    }

    private Optional<Letter> known(List<LedgerEntry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.type() == EventType.LETTER_ISSUED && key.equals(entry.text("key")))
                .map(entry -> letters.find(UUID.fromString(entry.text("letter"))).orElseThrow())
                .reduce((earlier, later) -> later);
    }
}
