package org.mingda.request;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a request for correction (Article 41): no period depends on how it came, so its date is taken as told. */
@Component
public class ConfirmCorrection {

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    ConfirmCorrection(Requests requests, Ledger ledger, CaseClock caseClock, ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    @Transactional
    public void confirm(String number, LocalDate receivedOn, String note, String actor) {
        Request request = requests.lockOpen(number);
        if (receivedOn.isAfter(caseClock.today())) {
            throw new UseCaseRefused("收到之日不能晚于今天。请核对收到之日。");
        }
        requests.setReceived(number, request.channel(), receivedOn);
        ledger.append(number, EventType.REQUEST_REGISTERED, actor,
                Map.of("receivedOn", receivedOn.toString(), "note", note));
        clockChange.record(number);
    }
}
