package org.mingda.web;

import org.mingda.account.Person;
import org.mingda.request.LedgerEntry;
import org.mingda.request.RepeatedRequest;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.SimilarRequests;
import org.mingda.request.SuggestPublication;
import org.springframework.stereotype.Component;

/** Gathers what the page of one request shows of similar ones; of other applicants it counts only how many. */
@Component
class SimilarViews {

    private final SimilarRequests similar;
    private final SuggestPublication suggest;
    private final Requests requests;
    private final LedgerWords words;
    private final DeskAccess access;

    SimilarViews(SimilarRequests similar, SuggestPublication suggest, Requests requests, LedgerWords words,
            DeskAccess access) {
        this.similar = similar;
        this.suggest = suggest;
        this.requests = requests;
        this.words = words;
        this.access = access;
    }

    SimilarView of(Request request, Person officer) {
        String number = request.number();
        boolean many = similar.askedByMany(number);
        String byApplicant = suggested(number, true);
        String byOfficer = suggested(number, false);
        boolean worth = many || byApplicant != null;
        return new SimilarView(similar.repeated(number).stream().map(one -> line(one, officer)).toList(),
                similar.applicants(number), many, byApplicant, byOfficer,
                worth && byOfficer == null && access.maySuggest(officer, request));
    }

    private SimilarView.Line line(RepeatedRequest one, Person officer) {
        return new SimilarView.Line(one, ChineseDates.day(one.receivedOn()),
                one.outcome() == null ? null : words.outcome(one.outcome()), ChineseDates.day(one.repliedOn()),
                access.mayRead(officer, requests.get(one.number())));
    }

    private String suggested(String number, boolean byApplicant) {
        return suggest.suggested(number, byApplicant).map(LedgerEntry::on).map(ChineseDates::day).orElse(null);
    }
}
