package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a request (登记): records which elements of Article 29 it has and confirms its receipt date (Article 31). */
@Component
public class ConfirmRegistration {

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    ConfirmRegistration(Requests requests, Ledger ledger, CaseClock caseClock, ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    @Transactional
    public void confirm(String number, LocalDate receivedOn, List<String> missingElements, String note, String actor) {
        Request request = requests.lockOpen(number);
        if (receivedOn.isAfter(caseClock.today())) {
            throw new UseCaseRefused("收到之日不能晚于今天。请核对收到之日。");
        }
        requests.setReceivedOn(number, receivedOn);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("receivedOn", receivedOn.toString());
        data.put("proposedReceivedOn", request.receivedOn().toString());
        data.put("missingElements", missingElements);
        data.put("note", note);
        ledger.append(number, EventType.REQUEST_REGISTERED, actor, data);
        clockChange.record(number);
    }
}
