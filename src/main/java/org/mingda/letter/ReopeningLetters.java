package org.mingda.letter;

import java.time.LocalDate;
import java.util.Map;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter that tells an applicant that an answered request is handled anew, as was ordered, and until when. */
@Component
public class ReopeningLetters {

    private static final String KEY = "reopened:";

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final CaseClock caseClock;
    private final Ledger ledger;

    ReopeningLetters(IssuedLetters issued, RequestFacts facts, CaseClock caseClock, Ledger ledger) {
        this.issued = issued;
        this.facts = facts;
        this.caseClock = caseClock;
        this.ledger = ledger;
    }

    @Transactional
    public void issue(String number) {
        LedgerEntry order = ledger.latestOfRound(number, EventType.REQUEST_REOPENED).orElseThrow();
        issued.issue(KEY + number, facts.toApplicant(number, "reopened-notice", Map.of(
                "orderedByName", order.text("orderedBy"), "decisionNumber", order.text("decision"),
                "decidedOn", LocalDate.parse(order.text("decidedOn")), "newDueOn", caseClock.read(number).due())));
    }

    @Transactional
    public void send(String number) {
        issued.send(number, KEY + number);
    }
}
