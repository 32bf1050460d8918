package org.mingda.request;

import java.util.List;
import java.util.stream.Stream;
import org.mingda.law.Outcomes;
import org.springframework.stereotype.Component;

/** What is known about the written consultation of third parties (征求第三方意见, Article 32). */
@Component
public class Consultations {

    /** An answer: agreed or objected. Silence is neither; it expires. */
    public enum Answer {
        AGREED, OBJECTED
    }

    /** Outcomes by which information leaves the house, as the annual report groups them. */
    private static final List<String> DISCLOSING = List.of("granted", "partial");

    private final ConsultationLedger consultations;
    private final Consultees consultees;
    private final Requests requests;
    private final Outcomes outcomes;

    Consultations(ConsultationLedger consultations, Consultees consultees, Requests requests, Outcomes outcomes) {
        this.consultations = consultations;
        this.consultees = consultees;
        this.requests = requests;
        this.outcomes = outcomes;
    }

    /** Whether the latest findings named third parties who have not had their say. */
    public boolean needed(String number) {
        return !thirdParties(number).isEmpty();
    }

    /** Ids of the third parties to be consulted now. */
    public List<String> thirdParties(String number) {
        return consultations.pending(number).stream().filter(Consultee::thirdParty).map(Consultee::id)
                .filter(id -> !consultations.finished(number, id)).toList();
    }

    /** Whether letters to this third party go by e-mail. */
    public boolean byEmail(String number, String thirdParty) {
        return consultees.get(thirdParty).byEmail();
    }

    /** Whether this third party agreed to the disclosure; silence is not consent. */
    public boolean agreed(String number, String thirdParty) {
        return consultations.end(number, thirdParty)
                .map(end -> Answer.AGREED.name().equals(end.text("answer"))).orElse(false);
    }

    /** Ids of the third parties whose objection or silence was not respected by a reply that discloses. */
    public List<String> overridden(String number) {
        if (!disclosed(number)) {
            return List.of();
        }
        return asked(number).filter(id -> decision(number, id) != null)
                .filter(id -> decision(number, id) != ObjectionDecision.RESPECTED).toList();
    }

    private Stream<String> asked(String number) {
        return consultees.of(number).stream().filter(Consultee::thirdParty).map(Consultee::id);
    }

    private ObjectionDecision decision(String number, String id) {
        return consultations.latest(number, id, EventType.OBJECTION_WEIGHED)
                .map(entry -> ObjectionDecision.valueOf(entry.text("decision"))).orElse(null);
    }

    private boolean disclosed(String number) {
        String outcome = requests.get(number).outcome();
        return outcome != null && DISCLOSING.contains(outcomes.byId(outcome).orElseThrow().groupKey());
    }
}
