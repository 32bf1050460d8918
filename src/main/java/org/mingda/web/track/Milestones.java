package org.mingda.web.track;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingda.letter.Letter;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.springframework.stereotype.Component;

/**
 * The milestones of a request, read from its ledger and its letters. What is not listed here, such as names of officers
 * and third parties, opinions and drafts, never reaches the applicant.
 */
@Component
class Milestones {

    private static final Map<EventType, String> KINDS = new EnumMap<>(Map.ofEntries(
            Map.entry(EventType.REQUEST_SUBMITTED, "submitted"),
            Map.entry(EventType.REQUEST_REGISTERED, "registered"),
            Map.entry(EventType.CLARIFICATION_REQUESTED, "clarificationAsked"),
            Map.entry(EventType.CLARIFICATION_RECEIVED, "clarified"),
            Map.entry(EventType.CLARIFICATION_LAPSED, "clarificationLapsed"),
            Map.entry(EventType.REASONS_DEMANDED, "reasonsAsked"),
            Map.entry(EventType.REASONS_GIVEN, "reasonsGiven"),
            Map.entry(EventType.REASONS_LAPSED, "reasonsLapsed"),
            Map.entry(EventType.UNIT_ASSIGNED, "assigned"),
            Map.entry(EventType.CONSULTATION_SENT, "consulting"),
            Map.entry(EventType.CONSULTATIONS_FINISHED, "consulted"),
            Map.entry(EventType.REVIEW_PASSED, "reviewed"),
            Map.entry(EventType.FEE_NOTIFIED, "feeAsked"),
            Map.entry(EventType.FEE_PAID, "feePaid"),
            Map.entry(EventType.FEE_LAPSED, "feeLapsed"),
            Map.entry(EventType.DEADLINE_EXTENDED, "extended"),
            Map.entry(EventType.REPLY_ISSUED, "decided"),
            Map.entry(EventType.REQUEST_WITHDRAWN, "withdrawn"),
            Map.entry(EventType.CONTACT_CHANGED, "contactChanged"),
            Map.entry(EventType.REQUEST_REOPENED, "reopened"),
            Map.entry(EventType.REQUEST_CLOSED, "closed")));
    private static final Map<EventType, String> DETAIL = Map.of(
            EventType.REQUEST_REGISTERED, "receivedOn",
            EventType.CLARIFICATION_REQUESTED, "answerBy",
            EventType.REASONS_DEMANDED, "answerBy",
            EventType.UNIT_ASSIGNED, "unitName",
            EventType.REQUEST_REOPENED, "decision",
            EventType.DEADLINE_EXTENDED, "workingDays");
    private static final String RECEIPT = "receipt";

    private final Ledger ledger;
    private final ReplyMilestones replies;
    private final Clock clock;

    Milestones(Ledger ledger, ReplyMilestones replies, Clock clock) {
        this.ledger = ledger;
        this.replies = replies;
        this.clock = clock;
    }

    /** Oldest first; of what happened repeatedly, such as a second review, the latest. */
    List<Milestone> of(String number, List<Letter> letters) {
        Map<String, Milestone> latest = new LinkedHashMap<>();
        Stream.concat(
                ledger.of(number).stream().filter(entry -> KINDS.containsKey(entry.type())).flatMap(this::milestones),
                letters.stream().filter(Milestones::sentReceipt).map(this::receiptSent))
                .sorted(Comparator.comparing(Milestone::at))
                .forEachOrdered(milestone -> latest.put(milestone.kind(), milestone));
        return latest.values().stream().sorted(Comparator.comparing(Milestone::at)).toList();
    }

    /** A reply is followed by what became of it. */
    private Stream<Milestone> milestones(LedgerEntry entry) {
        boolean reply = entry.type() == EventType.REPLY_ISSUED;
        return Stream.concat(Stream.of(milestone(entry)), reply ? replies.of(entry) : Stream.empty());
    }

    private static Milestone milestone(LedgerEntry entry) {
        List<Object> details = new ArrayList<>();
        if (DETAIL.containsKey(entry.type())) {
            details.add(Objects.requireNonNullElse(entry.text(DETAIL.get(entry.type())), ""));
        }
        return new Milestone(kind(entry), entry.on(), entry.recordedAt(), details);
    }

    /** Whether a third party or another agency is asked makes a difference to the applicant; who it is stays out. */
    private static String kind(LedgerEntry entry) {
        boolean agency = entry.type() == EventType.CONSULTATION_SENT && List.of("co-producer", "agency")
                .contains(Objects.requireNonNullElse(entry.text("kind"), ""));
        return KINDS.get(entry.type()) + (agency ? "-agency" : "");
    }

    private static boolean sentReceipt(Letter letter) {
        return letter.template().equals(RECEIPT) && letter.sentAt() != null;
    }

    private Milestone receiptSent(Letter letter) {
        LocalDate on = LocalDate.ofInstant(letter.sentAt(), clock.getZone());
        return new Milestone(RECEIPT, on, letter.sentAt(), List.of(letter.number()));
    }
}
