package org.mingda.web.api;

import java.util.Locale;
import org.mingda.law.ClockReading;
import org.mingda.letter.Letter;
import org.mingda.web.track.Milestone;
import org.mingda.web.track.Tracked;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a tracked request into the words of the reader's language. */
@Component
class StatusWords {

    private final MessageSource messages;

    StatusWords(MessageSource messages) {
        this.messages = messages;
    }

    RequestStatus say(Tracked tracked, Locale locale) {
        String number = tracked.request().number();
        String situation = "situation." + tracked.situation();
        return new RequestStatus(number, tracked.agency().id(), tracked.agency().name(),
                tracked.request().receivedOn(), tracked.request().stage(),
                messages.getMessage(situation + ".now", null, locale),
                messages.getMessage(situation + ".next", null, locale),
                tracked.milestones().stream().map(milestone -> happened(milestone, locale)).toList(),
                due(tracked.reading()),
                tracked.letters().stream().map(letter -> link(number, letter)).toList());
    }

    private RequestStatus.Happened happened(Milestone milestone, Locale locale) {
        return new RequestStatus.Happened(milestone.kind(), milestone.on(),
                messages.getMessage("milestone." + milestone.kind(), milestone.details().toArray(), locale));
    }

    private static RequestStatus.Due due(ClockReading reading) {
        return new RequestStatus.Due(reading.due(), reading.state(), reading.provisional(), reading.provisionalReason(),
                reading.used(), reading.left(), reading.days());
    }

    private static RequestStatus.LetterLink link(String request, Letter letter) {
        return new RequestStatus.LetterLink(letter.id(), letter.title(), letter.number(), letter.date(),
                RequestsApi.PATH + "/" + request + "/letters/" + letter.id());
    }
}
