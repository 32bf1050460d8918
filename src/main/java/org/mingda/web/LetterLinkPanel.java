package org.mingda.web;

import java.time.Clock;
import java.util.UUID;
import org.mingda.account.CurrentPerson;
import org.mingda.letter.LetterLink;
import org.mingda.letter.LetterLinks;
import org.mingda.request.Requests;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on a letter's page whether it can be fetched with a link, and until when; nothing for most letters. */
@ControllerAdvice(assignableTypes = LetterPage.class)
class LetterLinkPanel {

    private final CurrentPerson currentPerson;
    private final DeskAccess access;
    private final Requests requests;
    private final LetterLinks links;
    private final Clock clock;

    LetterLinkPanel(CurrentPerson currentPerson, DeskAccess access, Requests requests, LetterLinks links, Clock clock) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.requests = requests;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param until up to when it works, as officers read it
     * @param mayRevoke whether this officer is offered to take it back
     */
    public record Panel(LetterLink.State state, String until, String revoked, boolean mayRevoke) {}

    @ModelAttribute("letterLink")
    Panel panel(@PathVariable String number, @PathVariable UUID id) {
        return links.of(id).map(link -> panel(link, number)).orElse(null);
    }

    private Panel panel(LetterLink link, String number) {
        LetterLink.State state = link.state(clock.instant());
        boolean may = currentPerson.find().flatMap(person -> requests.find(number)
                .filter(request -> access.mayAct(person, request))).isPresent();
        return new Panel(state, ChineseDates.minute(link.expiresAt()), ChineseDates.minute(link.revokedAt()),
                may && state == LetterLink.State.OPEN);
    }
}
