package org.mingda.request;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applicant withdraws (撤回): the request ends at once, counted as 其他处理. */
@Component
public class WithdrawRequest {

    private static final String OUTCOME = "other-other";

    private final Requests requests;
    private final Ledger ledger;
    private final Assignments assignments;
    private final CaseClock caseClock;
    private final ClockChange clockChange;
    private final RequestProcess process;
    private final SignedReply signedReply;

    WithdrawRequest(Requests requests, Ledger ledger, Assignments assignments, CaseClock caseClock,
            ClockChange clockChange, RequestProcess process, SignedReply signedReply) {
        this.requests = requests;
        this.ledger = ledger;
        this.assignments = assignments;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
        this.process = process;
        this.signedReply = signedReply;
    }

    @Transactional
    public void withdraw(String number, String actor) {
        Request request = requests.lockOpen(number);
        if (ledger.latestOfRound(number, EventType.REPLY_ISSUED).isPresent()) {
            throw new UseCaseRefused("答复书已经作出，不能再撤回。");
        }
        signedReply.cancel(number, "申请人撤回申请，已经签发的答复书没有发出", actor);
        ledger.append(number, EventType.REQUEST_WITHDRAWN, actor, Map.of());
        if (request.kind() == RequestKind.DISCLOSURE) {
            requests.setOutcome(number, OUTCOME);
        }
        assignments.releaseAll(number, caseClock.today());
        process.withdrawn(number);
        clockChange.record(number);
    }
}
