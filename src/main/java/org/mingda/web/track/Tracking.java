package org.mingda.web.track;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.law.ClockReading;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterFile;
import org.mingda.letter.LetterRecipients;
import org.mingda.letter.Letters;
import org.mingda.request.Answers;
import org.mingda.request.AskedQuestion;
import org.mingda.request.CaseClock;
import org.mingda.request.GivenAnswer;
import org.mingda.request.LinkedRequests;
import org.mingda.request.Question;
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
    private final Answers answers;
    private final LinkedRequests linkedRequests;
    private final LetterRecipients recipients;

    Tracking(Requests requests, Agencies agencies, CaseClock caseClock, Milestones milestones, Letters letters,
            Answers answers, LinkedRequests linkedRequests, LetterRecipients recipients) {
        this.recipients = recipients;
        this.requests = requests;
        this.agencies = agencies;
        this.caseClock = caseClock;
        this.milestones = milestones;
        this.letters = letters;
        this.answers = answers;
        this.linkedRequests = linkedRequests;
    }

    @Transactional(readOnly = true)
    public Tracked of(String number) {
        Request request = requests.get(number);
        List<Letter> sent = lettersOf(number);
        List<Milestone> happened = milestones.of(number, sent);
        ClockReading reading = caseClock.read(number);
        AskedQuestion asked = answers.waiting(number).orElse(null);
        return new Tracked(request, agencies.get(request.agency()), situation(request, reading, happened), happened,
                reading, sent, request.open() ? asked : null, asked != null && asked.lateOn(caseClock.today()),
                given(number), files(sent), linkedRequests.of(number), request.open() && !has(happened, "decided"));
    }

    private List<GivenAnswer> given(String number) {
        return Stream.of(Question.values()).map(question -> answers.given(number, question))
                .flatMap(Optional::stream).toList();
    }

    /** Whether the access code of one of these requests opens this one too, because they were one before. */
    boolean openedWith(String number, List<String> opened) {
        return linkedRequests.of(number).stream().anyMatch(opened::contains);
    }

    /** The PDF of a letter of this request to its applicant; empty for any other letter. */
    public Optional<Letter> letter(String number, UUID id) {
        return lettersOf(number).stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** The n-th file, from 1, that leaves with a letter of this request to its applicant. */
    public Optional<LetterFile> file(String number, UUID letter, int place) {
        return letter(number, letter).map(found -> letters.files(found.id()))
                .filter(files -> place >= 1 && place <= files.size()).map(files -> files.get(place - 1));
    }

    /** Exactly the bytes that were reviewed. */
    public InputStream open(LetterFile file) {
        return letters.open(file);
    }

    public byte[] pdf(Letter letter) {
        return letters.pdf(letter.id());
    }

    private Map<UUID, List<LetterFile>> files(List<Letter> sent) {
        return sent.stream().collect(Collectors.toMap(Letter::id, letter -> letters.files(letter.id())));
    }

    /** Letters to others, such as a consulted third party, are none of the applicant's business (Article 32). */
    private List<Letter> lettersOf(String number) {
        return letters.outOfRequest(number).stream().filter(recipients::isApplicant).toList();
    }

    private String situation(Request request, ClockReading reading, List<Milestone> happened) {
        if (!request.open()) {
            return has(happened, "withdrawn") ? "WITHDRAWN" : Stage.CLOSED.name();
        }
        if (request.stage() == Stage.CLARIFICATION || request.stage() == Stage.REASONS) {
            return request.stage() + (answers.received(request.number()) ? "_ANSWERED" : "");
        }
        boolean consulting = reading.state() == ClockState.PAUSED && request.stage() != Stage.FEE;
        return consulting ? "PAUSED" : request.stage().name();
    }

    private static boolean has(List<Milestone> happened, String kind) {
        return happened.stream().anyMatch(milestone -> milestone.kind().equals(kind));
    }
}
