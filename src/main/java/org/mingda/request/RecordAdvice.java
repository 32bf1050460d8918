package org.mingda.request;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The advice on a hard case (疑难件会商): what the legal adviser thinks, who took part, and when. */
@Component
public class RecordAdvice {

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final SeparationOfDuties duties;

    RecordAdvice(Requests requests, Ledger ledger, CaseClock caseClock, SeparationOfDuties duties) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.duties = duties;
    }

    @Transactional
    public void record(String number, String opinion, String participants, LocalDate on, String actor) {
        LocalDate receivedOn = requests.lockOpen(number).receivedOn();
        duties.mayAdvise(number, actor);
        if (on.isAfter(caseClock.today()) || on.isBefore(receivedOn)) {
            throw new UseCaseRefused("会商日期应在收到申请之日（" + receivedOn + "）和今天之间，请更正。");
        }
        ledger.append(number, EventType.ADVICE_RECORDED, on, actor,
                Map.of("opinion", opinion, "participants", participants));
    }
}
