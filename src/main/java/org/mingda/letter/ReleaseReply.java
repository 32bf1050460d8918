package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.util.Map;
import java.util.Optional;
import org.mingda.request.ClockChange;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReleaseOutcome;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a signed reply go out, byte for byte as it was signed; the clock ends with that. What is not any more what was
 * reviewed and signed is stopped: its number is cancelled with the reason, and the draft goes back to its handler.
 */
@Component
class ReleaseReply {

    private final Requests requests;
    private final Ledger ledger;
    private final SignedReplies signed;
    private final ReviewedReply reviewed;
    private final IssuedLetters issued;
    private final Letters letters;
    private final LetterStore store;
    private final ReleaseLists lists;
    private final RequestFacts facts;
    private final ClockChange clockChange;

    ReleaseReply(Requests requests, Ledger ledger, SignedReplies signed, ReviewedReply reviewed, IssuedLetters issued,
            Letters letters, LetterStore store, ReleaseLists lists, RequestFacts facts, ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.signed = signed;
        this.reviewed = reviewed;
        this.issued = issued;
        this.letters = letters;
        this.store = store;
        this.lists = lists;
        this.facts = facts;
        this.clockChange = clockChange;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ReleaseOutcome release(String number) {
        requests.lockOpen(number);
        if (ledger.latestOfRound(number, EventType.REPLY_ISSUED).isPresent()) {
            return ReleaseOutcome.RELEASED;
        }
        Optional<Letter> waiting = signed.waiting(number);
        if (waiting.isEmpty()) {
            return out(number, late(number));
        }
        Optional<String> defect = defect(number, waiting.get());
        return defect.isPresent() ? stop(number, defect.get()) : out(number, waiting.get());
    }

    /** A correction is reported only after it was approved and made; its letter is made then and not before. */
    private Letter late(String number) {
        reviewed.refuseUnlessSigned(number);
        LedgerEntry approved = approved(number).filter(entry -> entry.text("letter") == null)
                .orElseThrow(() -> new UseCaseRefused("本件的答复还没有签发，不能发出。"));
        return signed.sign(number, approved.actor());
    }

    private ReleaseOutcome out(String number, Letter letter) {
        String address = facts.address(number);
        if (address != null) {
            MailAddress.require(address);
        }
        store.release(letter.id(), address);
        issued.released(SignedReplies.key(number), letter);
        ledger.append(number, EventType.REPLY_ISSUED, "system",
                Map.of("letter", letter.id().toString(), "number", letter.number()));
        clockChange.record(number);
        return ReleaseOutcome.RELEASED;
    }

    private ReleaseOutcome stop(String number, String defect) {
        signed.cancel(number, "发出前核对没有通过：" + defect, "system");
        if (requests.get(number).kind() == RequestKind.DISCLOSURE) {
            requests.setOutcome(number, null);
        }
        ledger.append(number, EventType.REPLY_SENT_BACK, "system",
                Map.of("reason", "发出前核对没有通过，文号已经作废：" + defect));
        return ReleaseOutcome.STOPPED;
    }

    private Optional<String> defect(String number, Letter letter) {
        try {
            reviewed.refuseUnlessSigned(number);
            refuseUnless(asSigned(number, letter), "留存的答复书与签发的不一致，不能发出。请重新起草、审查和签发。");
            refuseUnless(letters.files(letter.id()).equals(lists.files(number)),
                    "随答复书公开的文件与签发时的不一致，不能发出。请重新起草、审查和签发。");
            refuseUnless(letter.recipientEmail() != null || facts.address(number) == null,
                    "签发之后送达方式改为电子邮件，答复书没有写明网上申请行政复议的途径，请重新签发（《行政复议法》第二十二条）。");
            return Optional.empty();
        } catch (UseCaseRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** The bytes that would leave are those whose hash the signature put into the ledger. */
    private boolean asSigned(String number, Letter letter) {
        return approved(number).filter(entry -> letter.id().toString().equals(entry.text("letter")))
                .filter(entry -> Letters.sha256(letters.pdf(letter.id())).equals(entry.text("sha256"))).isPresent();
    }

    private Optional<LedgerEntry> approved(String number) {
        return ledger.latestOfRound(number, EventType.REPLY_APPROVED);
    }
}
