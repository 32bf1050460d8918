package org.mingda.request;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps lists, open tasks and timers in step with the law after every entry that bears on the clock. */
@Component
public class ClockChange {

    private final CaseClock caseClock;
    private final Requests requests;
    private final RequestProcess process;

    ClockChange(CaseClock caseClock, Requests requests, RequestProcess process) {
        this.caseClock = caseClock;
        this.requests = requests;
        this.process = process;
    }

    /** Starts the process of a new request: what it asks of the clock while it starts need not be followed again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String number, RequestKind kind) {
        requests.setClock(number, caseClock.read(number));
        process.start(number, kind);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String number) {
        requests.setClock(number, caseClock.read(number));
        process.clockChanged(number);
    }
}
