package org.mingda.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.law.Channel;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.ReplyDrafts;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicationElement;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.request.SubmittedEvidence;
import org.springframework.stereotype.Component;

/** What stands in a form when an officer opens it; read on the fly and never stored in the engine. */
@Component("prefill")
public class Prefill {

    private final Requests requests;
    private final Agencies agencies;
    private final ReplyDrafts drafts;
    private final Ledger ledger;
    private final SubmittedEvidence submitted;

    Prefill(Requests requests, Agencies agencies, ReplyDrafts drafts, Ledger ledger, SubmittedEvidence submitted) {
        this.requests = requests;
        this.agencies = agencies;
        this.drafts = drafts;
        this.ledger = ledger;
        this.submitted = submitted;
    }

    public String channel(String number) {
        return requests.get(number).channel().id();
    }

    /** What the portal has confirmed; by any other channel the evidence decides, so nothing is suggested. */
    public String receiptDate(String number) {
        Request request = requests.get(number);
        return request.channel() == Channel.PORTAL ? request.receivedOn().toString() : "";
    }

    public boolean nameGiven(String number) {
        return given(applicant(number).name()) && !submitted.lacks(number, ApplicationElement.NAME);
    }

    public boolean identityGiven(String number) {
        return given(applicant(number).idNumber()) && !submitted.lacks(number, ApplicationElement.IDENTITY);
    }

    public boolean contactGiven(String number) {
        Applicant applicant = applicant(number);
        boolean given = given(applicant.phone()) || given(applicant.email()) || given(applicant.address());
        return given && !submitted.lacks(number, ApplicationElement.CONTACT);
    }

    public boolean descriptionGiven(String number) {
        return given(requests.get(number).content()) && !submitted.lacks(number, ApplicationElement.DESCRIPTION);
    }

    public boolean formGiven(String number) {
        Request request = requests.get(number);
        return request.formWanted() != null && request.delivery() != null
                && !submitted.lacks(number, ApplicationElement.FORM);
    }

    /** What was asked, in the applicant's words. */
    public String content(String number) {
        return requests.get(number).content();
    }

    /** The units a request can be given to: id and name. */
    public Map<String, String> unitOptions(String number) {
        Map<String, String> options = new LinkedHashMap<>();
        agencies.units(requests.get(number).agency()).forEach(unit -> options.put(unit.id(), unit.name()));
        return options;
    }

    public String replyFacts(String number) {
        return fromDraft(number, ReplyDraft::facts);
    }

    public String replyReasons(String number) {
        return fromDraft(number, ReplyDraft::reasons);
    }

    public String replyRecords(String number) {
        return fromDraft(number, ReplyDraft::records);
    }

    public String withheld(String number) {
        return fromDraft(number, ReplyDraft::withheld);
    }

    public String extensionReason(String number) {
        return fromLedger(number, EventType.EXTENSION_REQUESTED, "reason");
    }

    public long workingDays(String number) {
        return Long.parseLong(fromLedger(number, EventType.EXTENSION_REQUESTED, "workingDays"));
    }

    public String refusalReason(String number) {
        return fromLedger(number, EventType.EXTENSION_REFUSED, "reason");
    }

    /** Why the head or the reviewer sent the draft back last; empty when nobody did. */
    public String returnReason(String number) {
        return ledger.latest(number, EventType.REPLY_SENT_BACK, EventType.REVIEW_RETURNED)
                .map(entry -> Stream.of("reason", "basis", "opinion").map(entry::text).filter(Prefill::given)
                        .collect(Collectors.joining("\n"))).orElse("");
    }

    private Applicant applicant(String number) {
        return requests.applicant(number);
    }

    private String fromDraft(String number, Function<ReplyDraft, String> part) {
        return drafts.latest(number).map(part).orElse("");
    }

    private String fromLedger(String number, EventType type, String key) {
        return ledger.latest(number, type).map(entry -> entry.text(key)).orElse("");
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
