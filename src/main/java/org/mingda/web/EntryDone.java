package org.mingda.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mingda.account.Person;
import org.mingda.law.ReceiptRules;
import org.mingda.letter.SubmissionSlip;
import org.mingda.request.ApplicationElement;
import org.mingda.request.CaseClock;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.SubmittedEvidence;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** After an entry: the number, the days, the slip to print; the access code stands here once and nowhere else. */
@OfficersPage
class EntryDone {

    private final EntryViews views;
    private final DeskAccess access;
    private final Requests requests;
    private final CaseClock caseClock;
    private final SubmittedEvidence submitted;
    private final SubmissionSlip slip;
    private final ReceiptRules rules;

    EntryDone(EntryViews views, DeskAccess access, Requests requests, CaseClock caseClock, SubmittedEvidence submitted,
            SubmissionSlip slip, ReceiptRules rules) {
        this.views = views;
        this.access = access;
        this.requests = requests;
        this.caseClock = caseClock;
        this.submitted = submitted;
        this.slip = slip;
        this.rules = rules;
    }

    @GetMapping("/desk/entry/done/{number}")
    String show(@PathVariable String number, Model model) {
        Person officer = views.registrar();
        Request request = access.readable(number, officer);
        model.addAttribute("officer", officer).addAttribute("request", request)
                .addAttribute("channel", rules.of(request.channel()).label()).addAttribute("applicant", requests.applicant(number))
                .addAttribute("received", ChineseDates.day(request.receivedOn()))
                .addAttribute("due", ChineseDates.day(caseClock.read(number).due()))
                .addAttribute("missing", Arrays.stream(ApplicationElement.values())
                        .filter(element -> submitted.lacks(number, element)).map(ApplicationElement::label)
                        .collect(Collectors.joining("、")));
        return "desk/entry-done";
    }

    /** To be printed and handed over or sent along, for whoever may read the request. */
    @GetMapping("/desk/requests/{number}/slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable String number) {
        access.readable(number, access.officer());
        return Download.pdf("提交回执-" + number + ".pdf", slip.pdf(number));
    }
}
