package org.mingda.web.track;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.account.Agencies;
import org.mingda.law.ClockReading;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.request.CaseClock;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a request to its applicant; whoever calls has checked the access code. */
@Component
public class Tracking {

    private final Requests requests;
    private final Agencies agencies;
    private final CaseClock caseClock;
    private final Milestones milestones;
    private final Letters letters;

    Tracking(Requests requests, Agencies agencies, CaseClock caseClock, Milestones milestones, Letters letters) {
        this.requests = requests;
        this.agencies = agencies;
        this.caseClock = caseClock;
        this.milestones = milestones;
        this.letters = letters;
    }

    @Transactional(readOnly = true)
    public Tracked of(String number) {
        Request request = requests.get(number);
        List<Letter> sent = lettersOf(number);
        List<Milestone> happened = milestones.of(number, sent);
        ClockReading reading = caseClock.read(number);
        return new Tracked(request, agencies.get(request.agency()), situation(request, reading, happened), happened,
                reading, sent, request.open() && !has(happened, "decided"));
    }

    /** The PDF of a letter of this request to its applicant; empty for any other letter. */
    public Optional<Letter> letter(String number, UUID id) {
        return lettersOf(number).stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    public byte[] pdf(Letter letter) {
        return letters.pdf(letter.id());
    }

    /** Letters to others, such as a consulted third party, are none of the applicant's business (Article 32). */
    private List<Letter> lettersOf(String number) {
        String applicant = requests.applicant(number).name();
        return letters.ofRequest(number).stream()
                .filter(letter -> !letter.template().startsWith("third-party"))
                .filter(letter -> letter.recipientName().equals(applicant)).toList();
    }

    private static String situation(Request request, ClockReading reading, List<Milestone> happened) {
        if (!request.open()) {
            return has(happened, "withdrawn") ? "WITHDRAWN" : Stage.CLOSED.name();
        }
        return reading.state() == ClockState.PAUSED ? "PAUSED" : request.stage().name();
    }

    private static boolean has(List<Milestone> happened, String kind) {
        return happened.stream().anyMatch(milestone -> milestone.kind().equals(kind));
    }
}
