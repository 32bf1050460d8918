package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseUnless;
import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.RequestProcess;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer cancels the number of a letter that has not reached anybody (文号作废). Replies and letters from whose
 * delivery a period runs, or that prolong one, are not cancelled by hand: the request could not go on without them.
 */
@Component
public class CancelLetterNumber {

    private static final int LONGEST = 500;
    private static final Pattern BEGINS_A_PERIOD =
            Pattern.compile("clarification-notice|reasons-demand|fee-notice|(third-party|co-producer|agency)-consultation"
                    + "|third-party-disclosure-notice|extension-notice");
    private static final Set<EventType> PROOFS = EnumSet.of(EventType.LETTER_POSTED, EventType.LETTER_DELIVERED);

    private final Letters letters;
    private final LetterStore store;
    private final LetterCancellations cancellations;
    private final Requests requests;
    private final Ledger ledger;
    private final DeliveryTries tries;
    private final RequestProcess process;
    private final LetterFetches fetches;

    CancelLetterNumber(Letters letters, LetterStore store, LetterCancellations cancellations, Requests requests,
            Ledger ledger, DeliveryTries tries, RequestProcess process, LetterFetches fetches) {
        this.fetches = fetches;
        this.tries = tries;
        this.process = process;
        this.letters = letters;
        this.store = store;
        this.cancellations = cancellations;
        this.requests = requests;
        this.ledger = ledger;
    }

    /** Why this letter's number cannot be cancelled by hand; empty when it can. */
    public Optional<String> obstacle(Letter letter) {
        return Optional.ofNullable(switch (letter.state()) {
            case CANCELLED -> "这份文书的文号已经作废。";
            case SENT -> "这份文书已经发出，文号不能作废。需要改正的，请另行制作文书告知申请人。";
            default -> kept(letter);
        });
    }

    @Transactional
    public void cancel(UUID id, String reason, String actor) {
        String said = reason == null ? "" : reason.strip();
        refuseUnless(!said.isEmpty(), "请填写作废的理由，理由会留在文号登记簿上。");
        refuseWhen(said.length() > LONGEST, "作废的理由最多 " + LONGEST + " 字，请缩短。");
        requests.lock(letters.find(id).orElseThrow().request());
        Letter letter = store.lock(id);
        obstacle(letter).ifPresent(obstacle -> {
            throw new UseCaseRefused(obstacle);
        });
        cancellations.cancel(letter, said, actor);
        tries.latest(id).filter(last -> !last.delivered()).ifPresent(last -> endDelivery(letter, actor));
    }

    /** Nobody brings it to its recipient any more; it does not count as delivered. */
    private void endDelivery(Letter letter, String actor) {
        tries.endAll(letter.id(), "文号已作废，不再送达", actor);
        process.delivered(letter.request(), letter.id().toString());
    }

    private String kept(Letter letter) {
        if (letter.isReply()) {
            return "答复书的文号不单独作废：申请人撤回、发出前核对没有通过等使签发失效的，系统同时作废文号并写明理由。";
        }
        if (BEGINS_A_PERIOD.matcher(letter.template()).matches()) {
            return "这份文书的送达决定期限，后面的办理在等它，文号不能单独作废。";
        }
        if (handedOver(letter)) {
            return "这份文书已经寄出或者交付，文号不能作废。";
        }
        return fetches.has(letter) ? "申请人已经下载了这份文书，文号不能作废。需要改正的，请另行制作文书告知申请人。" : null;
    }

    private boolean handedOver(Letter letter) {
        return ledger.of(letter.request()).stream().anyMatch(entry -> PROOFS.contains(entry.type())
                && letter.id().toString().equals(entry.text("letter")));
    }
}
