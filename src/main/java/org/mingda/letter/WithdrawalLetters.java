package org.mingda.letter;

import java.util.Map;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Request;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter that tells an applicant that the request ends because it was withdrawn (撤回). */
@Component
public class WithdrawalLetters {

    private static final String GROUND = "withdrawn";
    private static final String OF_A_CORRECTION = "correction-withdrawn";

    private final IssuedLetters letters;
    private final RequestFacts facts;
    private final RemedyNotices remedies;
    private final Outcomes outcomes;
    private final Requests requests;
    private final Ledger ledger;

    WithdrawalLetters(IssuedLetters letters, RequestFacts facts, RemedyNotices remedies, Outcomes outcomes,
            Requests requests, Ledger ledger) {
        this.letters = letters;
        this.facts = facts;
        this.remedies = remedies;
        this.outcomes = outcomes;
        this.requests = requests;
        this.ledger = ledger;
    }

    @Transactional
    public void issue(String number) {
        Request request = requests.get(number);
        Ground ground = outcomes.ground(GROUND).orElseThrow();
        String template = request.kind() == RequestKind.CORRECTION ? OF_A_CORRECTION : ground.letter();
        letters.issue(key(number), facts.toApplicant(number, template, Map.of(
                "withdrawnOn", ledger.latest(number, EventType.REQUEST_WITHDRAWN).orElseThrow().on(),
                "remedy", remedies.toApplicant(request, outcomes.byId(ground.outcome()).orElseThrow().remedy()))));
    }

    @Transactional
    public void send(String number) {
        letters.send(number, key(number));
    }

    private static String key(String number) {
        return "withdrawal:" + number;
    }
}
