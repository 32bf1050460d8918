package org.mingda.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mingda.law.ClockEvent.ClarificationLapsed;
import org.mingda.law.ClockEvent.ClarificationReceived;
import org.mingda.law.ClockEvent.ClarificationRequested;
import org.mingda.law.ClockEvent.ConsultationAnswered;
import org.mingda.law.ClockEvent.ConsultationDelivered;
import org.mingda.law.ClockEvent.ConsultationExpired;
import org.mingda.law.ClockEvent.ConsultationSent;
import org.mingda.law.ClockEvent.ExtensionApproved;
import org.mingda.law.ClockEvent.FeeLapsed;
import org.mingda.law.ClockEvent.FeeNoticeReceived;
import org.mingda.law.ClockEvent.FeeNotified;
import org.mingda.law.ClockEvent.FeePaid;
import org.mingda.law.ClockEvent.ReasonsDemanded;
import org.mingda.law.ClockEvent.ReasonsGiven;
import org.mingda.law.ClockEvent.Replied;
import org.mingda.law.ClockEvent.Withdrawn;

/** Reads events as the example tables write them: {@code consultation-sent t1 third-party 2026-09-23; ...}. */
final class Notation {

    private final String[] words;

    private Notation(String event) {
        words = event.strip().split(" +");
    }

    static CaseHistory history(LocalDate received, String text) {
        return new CaseHistory(Channel.COUNTER, received, events(text), ordered(text));
    }

    private static List<ClockEvent> events(String text) {
        return all(text).filter(one -> !one.isOrder()).map(Notation::event).toList();
    }

    private static OrderedPeriod ordered(String text) {
        return all(text).filter(Notation::isOrder).map(Notation::order).findFirst().orElse(null);
    }

    private static Stream<Notation> all(String text) {
        return text.isBlank() ? Stream.of() : Arrays.stream(text.split(";")).map(Notation::new);
    }

    private boolean isOrder() {
        return words[0].equals("ordered");
    }

    private OrderedPeriod order() {
        return new OrderedPeriod(Integer.parseInt(words[1]), words.length > 2 ? words[2] : "");
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private ClockEvent event() {
        return switch (words[0]) {
            case "clarification-requested" -> new ClarificationRequested(date(1), dateOrNull(2));
            case "clarification-received" -> new ClarificationReceived(date(1));
            case "clarification-lapsed" -> new ClarificationLapsed(date(1));
            case "consultation-sent" -> new ConsultationSent(words[1], kind(), date(3));
            case "consultation-delivered" -> new ConsultationDelivered(words[1], date(2));
            case "consultation-answered" -> new ConsultationAnswered(words[1], date(2));
            case "consultation-expired" -> new ConsultationExpired(words[1], date(2));
            case "extension-approved" -> new ExtensionApproved(date(1), Integer.parseInt(words[2]));
            case "reasons-demanded" -> new ReasonsDemanded(date(1), dateOrNull(2));
            case "reasons-given" -> new ReasonsGiven(date(1), words.length > 2 ? Integer.valueOf(words[2]) : null);
            case "fee-notified" -> new FeeNotified(date(1));
            case "fee-notice-received" -> new FeeNoticeReceived(date(1));
            case "fee-paid" -> new FeePaid(date(1));
            case "fee-lapsed" -> new FeeLapsed(date(1));
            case "replied" -> new Replied(date(1));
            case "withdrawn" -> new Withdrawn(date(1));
            default -> throw new IllegalArgumentException("unknown event " + words[0]);
        };
    }

    private ConsultationKind kind() {
        return Arrays.stream(ConsultationKind.values()).filter(kind -> kind.key().equals(words[2])).findFirst()
                .orElseThrow();
    }

    private LocalDate date(int word) {
        return LocalDate.parse(words[word]);
    }

    private LocalDate dateOrNull(int word) {
        return words.length > word ? date(word) : null;
    }
}
