package org.mingda.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.mingda.law.ClockState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows a change of the calendar in one request: list, tasks, timers and ledger together or not at all. */
@Component
class MoveDueDate {

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    MoveDueDate(Requests requests, Ledger ledger, CaseClock caseClock, ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    /** The same twice tells the ledger once. */
    @Transactional
    public void move(String number, CalendarChange change, CalendarLoad load) {
        Request request = requests.lock(number);
        boolean runs = request.clockState() == ClockState.RUNNING || request.clockState() == ClockState.PAUSED;
        if (request.open() && runs && !told(number, load)) {
            tell(request, change, load);
            clockChange.record(number);
        }
    }

    private boolean told(String number, CalendarLoad load) {
        return ledger.latest(number, EventType.DUE_DATE_RECOMPUTED)
                .filter(entry -> Objects.equals(entry.text("calendarVersion"), Long.toString(load.version())))
                .isPresent();
    }

    private void tell(Request request, CalendarChange change, CalendarLoad load) {
        OpenClock clock = new OpenClock(request.number(), request.clockState() == ClockState.PAUSED,
                CaseClock.history(request.kind(), request.channel(), request.receivedOn(), ledger.of(request.number())));
        change.on(clock, caseClock.today()).filter(CalendarChange::moves).ifPresent(moved -> ledger.append(
                request.number(), EventType.DUE_DATE_RECOMPUTED, load.loadedBy(), facts(moved, load)));
    }

    private static Map<String, Object> facts(DueDateChange moved, CalendarLoad load) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("oldDueOn", moved.before().toString());
        facts.put("newlyDueOn", moved.after().toString());
        facts.put("paused", moved.paused());
        facts.put("calendarYear", load.year());
        facts.put("calendarVersion", load.version());
        return facts;
    }
}
