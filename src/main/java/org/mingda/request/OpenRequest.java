package org.mingda.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.law.ClockState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a submission its number, opens its ledger and starts its process. */
@Component
public class OpenRequest {

    private final Agencies agencies;
    private final Requests requests;
    private final RequestTexts texts;
    private final ReceiptEvidence receipts;
    private final Ledger ledger;
    private final ClockChange clockChange;
    private final DeliveryConsents consents;
    private final Clock clock;

    OpenRequest(Agencies agencies, Requests requests, RequestTexts texts, ReceiptEvidence receipts, Ledger ledger,
            ClockChange clockChange, DeliveryConsents consents, Clock clock) {
        this.consents = consents;
        this.agencies = agencies;
        this.requests = requests;
        this.texts = texts;
        this.receipts = receipts;
        this.ledger = ledger;
        this.clockChange = clockChange;
        this.clock = clock;
    }

    /** Opens the request in the caller's transaction and returns its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(Submission submission, String accessCode) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        String number = requests.nextNumber(
                submission.agency(), agencies.get(submission.agency()).code(), submission.kind(), now.getYear());
        requests.insert(request(number, submission, now), submission.applicant(), AccessCode.hash(accessCode));
        texts.file(number, submission.agency(), submission.content(), submission.applicant());
        ledger.append(number, EventType.REQUEST_SUBMITTED, submission.recordedBy(), facts(submission));
        if (!submission.missing().contains(ApplicationElement.FORM)) {
            consents.chosen(number, submission.delivery(), submission.channel(), submission.recordedBy());
        }
        clockChange.begin(number, submission.kind());
        return number;
    }

    private Map<String, Object> facts(Submission submission) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channel", submission.channel().name());
        facts.put("receivedOn", submission.receivedOn().toString());
        if (!submission.evidence().isEmpty()) {
            facts.putAll(receipts.facts(submission.channel(), submission.evidence()));
        }
        if (!submission.missing().isEmpty()) {
            facts.put(SubmittedEvidence.MISSING, submission.missing().stream().map(ApplicationElement::key).toList());
        }
        return facts;
    }

    private static Request request(String number, Submission submission, ZonedDateTime now) {
        LocalDate notYetKnown = null;
        return new Request(number, submission.agency(), submission.channel(), now.toInstant(),
                submission.receivedOn(), submission.content(), submission.formWanted(), submission.delivery(),
                null, null, Stage.REGISTRATION, ClockState.RUNNING, notYetKnown, submission.kind());
    }
}
