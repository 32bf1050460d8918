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
    private final ClockChange clockChange;
    private final RequestProcess process;

    WithdrawRequest(Requests requests, Ledger ledger, ClockChange clockChange, RequestProcess process) {
        this.requests = requests;
        this.ledger = ledger;
        this.clockChange = clockChange;
        this.process = process;
    }

    @Transactional
    public void withdraw(String number, String actor) {
        requests.lockOpen(number);
        if (ledger.latest(number, EventType.REPLY_ISSUED).isPresent()) {
            throw new UseCaseRefused("答复书已经作出，不能再撤回。");
        }
        ledger.append(number, EventType.REQUEST_WITHDRAWN, actor, Map.of());
        requests.setOutcome(number, OUTCOME);
        process.withdrawn(number);
        clockChange.record(number);
    }
}
