package org.mingda.web;

import java.util.List;
import org.mingda.account.Person;
import org.mingda.request.Campaigns;
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
    private final Campaigns campaigns;
    private final SuggestPublication suggest;
    private final Requests requests;
    private final LedgerWords words;
    private final DeskAccess access;

    SimilarViews(SimilarRequests similar, Campaigns campaigns, SuggestPublication suggest, Requests requests,
            LedgerWords words, DeskAccess access) {
        this.similar = similar;
        this.campaigns = campaigns;
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
        List<RepeatedRequest> repeated = similar.repeated(number);
        return new SimilarView(repeated.stream().map(one -> line(one, officer)).toList(),
                repeated.stream().filter(similar::answersTheSame).findFirst().orElse(null), group(number, officer),
                similar.applicants(number), many, byApplicant, byOfficer,
                worth && byOfficer == null && access.maySuggest(officer, request));
    }

    private String group(String number, Person officer) {
        return access.seesCampaigns(officer) ? campaigns.groupOf(number).orElse(null) : null;
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
