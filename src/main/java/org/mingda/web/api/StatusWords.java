package org.mingda.web.api;

import java.util.Locale;
import org.mingda.law.ClockReading;
import org.mingda.letter.Letter;
import org.mingda.web.LawWords;
import org.mingda.web.track.Milestone;
import org.mingda.web.track.Tracked;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a tracked request into the words of the reader's language. */
@Component
class StatusWords {

    private final MessageSource messages;
    private final LawWords lawWords;

    StatusWords(MessageSource messages, LawWords lawWords) {
        this.messages = messages;
        this.lawWords = lawWords;
    }

    RequestStatus say(Tracked tracked, Locale locale) {
        String number = tracked.request().number();
        String situation = "situation." + tracked.situation();
        return new RequestStatus(number, tracked.agency().id(), tracked.agency().name(),
                tracked.request().receivedOn(), tracked.request().stage(),
                messages.getMessage(situation + ".now", null, locale),
                messages.getMessage(situation + ".next", null, locale),
                tracked.milestones().stream().map(milestone -> happened(milestone, locale)).toList(),
                due(tracked.reading(), locale),
                tracked.letters().stream().map(letter -> link(number, letter)).toList());
    }

    private RequestStatus.Happened happened(Milestone milestone, Locale locale) {
        return new RequestStatus.Happened(milestone.kind(), milestone.on(),
                messages.getMessage("milestone." + milestone.kind(), milestone.details().toArray(), locale));
    }

    private RequestStatus.Due due(ClockReading reading, Locale locale) {
        return new RequestStatus.Due(reading.due(), reading.state(), reading.provisional(),
                lawWords.text(reading.provisionalBecause(), locale), reading.used(), reading.left(),
                DueDay.all(reading, lawWords, locale));
    }

    private static RequestStatus.LetterLink link(String request, Letter letter) {
        return new RequestStatus.LetterLink(letter.id(), letter.title(), letter.number(), letter.date(),
                RequestsApi.PATH + "/" + request + "/letters/" + letter.id());
    }
}
