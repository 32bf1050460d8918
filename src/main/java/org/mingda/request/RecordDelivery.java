package org.mingda.request;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that the reply reached the applicant, with its proof (送达), and closes the request (结案归档, Article 45). */
@Component
public class RecordDelivery {

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;

    RecordDelivery(Requests requests, Ledger ledger, CaseClock caseClock) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
    }

    /** The reply is on its way by post; whether it arrived shows when its return slip is back. */
    @Transactional
    public void posted(String number, LocalDate on, String receipt, String actor) {
        requests.lockOpen(number);
        refuseImpossible(number, on);
        ledger.append(number, EventType.REPLY_POSTED, on, actor, Map.of("way", "post", "note", receipt));
    }

    /**
     * The reply has arrived; one by post arrives when the request is closed already.
     *
     * @param way {@code email}, {@code portal}, {@code post}, {@code counter}, {@code notice} or {@code settled}
     */
    @Transactional
    public void delivered(String number, String way, LocalDate on, String proof, String actor) {
        requests.lock(number);
        refuseImpossible(number, on);
        if (ledger.latestOfRound(number, EventType.REPLY_DELIVERED).isEmpty()) {
            ledger.append(number, EventType.REPLY_DELIVERED, on, actor, Map.of("way", way, "proof", proof));
        }
    }

    /** Whether the reply of this round is known to have reached the applicant, or counts as delivered. */
    public boolean replyDelivered(String number) {
        return ledger.latestOfRound(number, EventType.REPLY_DELIVERED).isPresent();
    }

    private void refuseImpossible(String number, LocalDate on) {
        if (on.isAfter(caseClock.today())) {
            throw new UseCaseRefused("送达日期不能晚于今天。");
        }
        if (on.isBefore(issuedOn(number))) {
            throw new UseCaseRefused("送达日期不能早于答复书作出之日 " + issuedOn(number) + "。请按送达凭证填写。");
        }
    }

    private LocalDate issuedOn(String number) {
        return ledger.latestOfRound(number, EventType.REPLY_ISSUED).map(LedgerEntry::on).orElse(LocalDate.MIN);
    }

    @Transactional
    public void close(String number) {
        if (requests.lock(number).open()) {
            ledger.append(number, EventType.REQUEST_CLOSED, "system", Map.of());
        }
    }
}
