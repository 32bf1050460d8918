package org.mingda.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Unit;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.letter.ReplyDrafts;
import org.mingda.letter.ReplyMade;
import org.mingda.request.Applicant;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.CaseClock;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.LinkedRequests;
import org.mingda.request.Request;
import org.mingda.request.RequestProcess;
import org.mingda.request.RequestProcess.OpenTask;
import org.mingda.request.RequestProcess.Position;
import org.mingda.request.Requests;
import org.mingda.request.SplitRequest;
import org.mingda.request.Consultees;
import org.mingda.request.Consultee;
import org.springframework.stereotype.Component;

/** Gathers what the page of one request shows, each table asked once. */
@Component
class CaseViews {

    private final Requests requests;
    private final Agencies agencies;
    private final People people;
    private final Ledger ledger;
    private final LedgerWords words;
    private final CaseClock caseClock;
    private final ClockViews clocks;
    private final RequestProcess process;
    private final ProcessViews processes;
    private final Consultees consultees;
    private final ConsultationLines consultations;
    private final Attachments attachments;
    private final Letters letters;
    private final ReplyDrafts drafts;
    private final ReplyMade replyMade;
    private final ExtendDeadline extendDeadline;
    private final LinkedRequests linkedRequests;
    private final SplitRequest splitRequest;
    private final DeskAccess access;

    CaseViews(Requests requests, Agencies agencies, People people, Ledger ledger, LedgerWords words,
            CaseClock caseClock, ClockViews clocks, RequestProcess process, ProcessViews processes,
            Consultees consultees, ConsultationLines consultations, Attachments attachments, Letters letters,
            ReplyDrafts drafts, ReplyMade replyMade, ExtendDeadline extendDeadline, LinkedRequests linkedRequests,
            SplitRequest splitRequest, DeskAccess access) {
        this.requests = requests;
        this.agencies = agencies;
        this.people = people;
        this.ledger = ledger;
        this.words = words;
        this.caseClock = caseClock;
        this.clocks = clocks;
        this.process = process;
        this.processes = processes;
        this.consultees = consultees;
        this.consultations = consultations;
        this.attachments = attachments;
        this.letters = letters;
        this.drafts = drafts;
        this.replyMade = replyMade;
        this.extendDeadline = extendDeadline;
        this.linkedRequests = linkedRequests;
        this.splitRequest = splitRequest;
        this.access = access;
    }

    CaseView of(Request request, Person officer, boolean idNumberInFull) {
        String number = request.number();
        List<Unit> units = agencies.units(request.agency());
        List<LedgerEntry> entries = ledger.of(number);
        List<Attachment> files = attachments.of(number);
        List<Position> positions = process.positions(number);
        OfficerNames names = names(entries, files, positions);
        List<Consultee> parties = consultees.of(number);
        Map<String, String> partyNames =
                parties.stream().collect(Collectors.toMap(Consultee::id, Consultee::name));
        Applicant applicant = requests.applicant(number);
        boolean answering = request.open() && !replyMade.of(number);
        return new CaseView(request, unitName(request, units),
                request.outcome() == null ? null : words.outcome(request.outcome()),
                ChineseDates.minute(request.submittedAt()), applicant,
                idNumberInFull ? applicant.idNumber() : IdNumber.shortened(applicant.idNumber()),
                consultations.of(parties, entries), linkedRequests.of(number),
                clocks.of(caseClock.read(number), partyNames),
                processes.of(number, positions, units, names), extendDeadline.pending(number).isPresent(),
                newestFirst(entries, names, partyNames), files.stream().map(file -> file(file, names)).toList(),
                letters.ofRequest(number).stream().map(CaseViews::letter).toList(),
                answering && drafts.latest(number).isPresent(), rights(officer, request, answering));
    }

    private OfficerNames names(List<LedgerEntry> entries, List<Attachment> files, List<Position> positions) {
        Set<String> logins = Stream.of(
                        entries.stream().map(LedgerEntry::actor), files.stream().map(Attachment::addedBy),
                        positions.stream().flatMap(position -> position.tasks().stream()).map(OpenTask::assignee))
                .flatMap(each -> each).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        return new OfficerNames(people.names(logins));
    }

    private static String unitName(Request request, List<Unit> units) {
        Optional<Unit> found = units.stream().filter(unit -> unit.id().equals(request.unit())).findFirst();
        return found.map(Unit::name).orElse(null);
    }

    private List<LedgerLine> newestFirst(
            List<LedgerEntry> entries, OfficerNames names, Map<String, String> partyNames) {
        List<LedgerLine> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(words.of(entry, names, partyNames)));
        Collections.reverse(lines);
        return lines;
    }

    private static CaseView.FileLine file(Attachment file, OfficerNames names) {
        return new CaseView.FileLine(file.id().toString(), file.fileName(), FileSize.inWords(file.size()),
                file.state(), names.of(file.addedBy()), ChineseDates.minute(file.addedAt()));
    }

    private static CaseView.LetterLine letter(Letter letter) {
        return new CaseView.LetterLine(letter, ChineseDates.day(letter.date()), ChineseDates.minute(letter.sentAt()));
    }

    private CaseRights rights(Person officer, Request request, boolean answering) {
        boolean act = access.mayAct(officer, request);
        boolean register = request.open() && access.mayRegister(officer, request);
        return new CaseRights(act, act && request.open(), act && answering,
                register && splitRequest.possible(request.number()),
                request.open() && access.mayWithdraw(officer, request), access.mayReopen(officer, request),
                access.mayRetry(officer, request), access.maySeeIdNumber(officer, request));
    }
}
