package org.mingda.web.consultation;

import java.util.Optional;
import org.mingda.account.Agencies;
import org.mingda.request.AnswerConsultation;
import org.mingda.request.AnswerConsultation.State;
import org.mingda.request.CaseClock;
import org.mingda.request.ConsultationLinks;
import org.mingda.request.Consultee;
import org.mingda.request.Consultees;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.web.guard.Guesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a consultation by its link; wrong links are slowed down like wrong access codes. */
@Component
class ConsultationPages {

    private final ConsultationLinks links;
    private final Consultees consultees;
    private final Requests requests;
    private final Agencies agencies;
    private final CaseClock caseClock;
    private final AnswerConsultation answers;
    private final Guesses guesses;

    ConsultationPages(ConsultationLinks links, Consultees consultees, Requests requests, Agencies agencies,
            CaseClock caseClock, AnswerConsultation answers, Guesses guesses) {
        this.links = links;
        this.consultees = consultees;
        this.requests = requests;
        this.agencies = agencies;
        this.caseClock = caseClock;
        this.answers = answers;
        this.guesses = guesses;
    }

    /** Counts a visit; empty when this address tried too many wrong links. Nobody can lock a third party out. */
    Optional<Guesses.Try> begin(String address) {
        return guesses.begin(address, "consultation " + address);
    }

    /** The consultation this link was made for; empty for a wrong link, whose visit stays counted. */
    @Transactional
    public Optional<Consulted> open(String token, Guesses.Try counted) {
        Optional<Consulted> found = links.thirdParty(token).flatMap(consultees::find).map(this::consulted)
                .filter(consulted -> consulted.state() != State.UNKNOWN);
        found.ifPresent(right -> guesses.right(counted));
        return found;
    }

    private Consulted consulted(Consultee thirdParty) {
        String id = thirdParty.id();
        Request request = requests.get(thirdParty.request());
        return new Consulted(thirdParty, agencies.get(request.agency()), answers.state(id), answers.lastDay(id),
                caseClock.ruleBook(request.number()).period("third-party-answer").days());
    }
}
