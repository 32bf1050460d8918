package org.mingda.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.ClockEvent.ClarificationLapsed;
import org.mingda.law.ClockEvent.ClarificationReceived;
import org.mingda.law.ClockEvent.ClarificationRequested;
import org.mingda.law.ClockEvent.ConsultationAnswered;
import org.mingda.law.ClockEvent.ConsultationDelivered;
import org.mingda.law.ClockEvent.ConsultationExpired;
import org.mingda.law.ClockEvent.ConsultationSent;
import org.mingda.law.ClockEvent.ExtensionApproved;
import org.mingda.law.ClockEvent.FeeNoticeReceived;
import org.mingda.law.ClockEvent.FeeNotified;
import org.mingda.law.ClockEvent.FeePaid;
import org.mingda.law.ClockEvent.ReasonsDemanded;
import org.mingda.law.ClockEvent.ReasonsGiven;
import org.mingda.law.ClockEvent.Replied;
import org.mingda.law.ClockEvent.Withdrawn;

/** One random history that is possible in itself (only its extension may come at a wrong time), from one seed. */
final class RandomHistory {

    private static final LocalDate FIRST = LocalDate.parse("2009-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-06-30");

    private final Random random;
    private final WorkingCalendar calendar;
    private final List<ClockEvent> events = new ArrayList<>();
    final LocalDate received;
    final RuleBook book;
    final CaseHistory history;
    final LocalDate asOf;

    RandomHistory(long seed, RuleBooks books, WorkingCalendar calendar) {
        this.random = new Random(seed);
        this.calendar = calendar;
        received = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
        book = somePolicies(books.inForceOn(received));
        events();
        Collections.shuffle(events, random);
        history = new CaseHistory(Channel.PORTAL, received, events, ordered());
        asOf = later(latest(), 30);
    }

    CaseHistory shuffled() {
        List<ClockEvent> other = new ArrayList<>(events);
        Collections.shuffle(other, random);
        return new CaseHistory(Channel.PORTAL, received, other, history.ordered());
    }

    CaseHistory with(ClockEvent... more) {
        List<ClockEvent> other = new ArrayList<>(events);
        Collections.addAll(other, more);
        return new CaseHistory(Channel.PORTAL, received, other, history.ordered());
    }

    private RuleBook somePolicies(RuleBook standard) {
        RuleBook changed = standard;
        if (chance(40)) {
            for (Policy policy : standard.policies().values().stream()
                    .sorted((a, b) -> a.key().compareTo(b.key())).toList()) {
                changed = changed.with(policy.key(), policy.choices().get(random.nextInt(policy.choices().size())));
            }
        }
        return changed;
    }

    private void events() {
        boolean unanswered = clarification();
        reasons();
        fee();
        for (int n = random.nextInt(4); n > 0; n--) {
            consultation("c" + n);
        }
        extension();
        if (chance(30)) {
            LocalDate on = later(latest(), 20);
            events.add(unanswered && chance(50) ? new ClarificationLapsed(on)
                    : chance(70) ? new Replied(on) : new Withdrawn(on));
        }
    }

    private boolean clarification() {
        if (!chance(30)) {
            return false;
        }
        LocalDate sent = later(received, 40);
        events.add(new ClarificationRequested(sent, sent));
        boolean answered = chance(70);
        if (answered) {
            events.add(new ClarificationReceived(later(sent, 25)));
        }
        return !answered;
    }

    private void reasons() {
        if (chance(20)) {
            LocalDate sent = later(received, 40);
            events.add(new ReasonsDemanded(sent, null));
            if (chance(70)) {
                events.add(new ReasonsGiven(later(sent, 25), chance(50) ? null : 1 + random.nextInt(40)));
            }
        }
    }

    private void fee() {
        if (!chance(20)) {
            return;
        }
        LocalDate sent = later(received, 40);
        LocalDate got = later(sent, 5);
        events.add(new FeeNotified(sent));
        if (chance(50)) {
            events.add(new FeeNoticeReceived(got));
        }
        if (chance(70)) {
            events.add(new FeePaid(later(got, 30)));
        }
    }

    private void consultation(String id) {
        ConsultationKind kind = chance(60) ? ConsultationKind.THIRD_PARTY : ConsultationKind.AGENCY;
        LocalDate sent = later(received, 60);
        LocalDate delivered = chance(60) ? later(sent, 6) : null;
        LocalDate from = delivered == null ? sent : delivered;
        LocalDate answered = chance(50) ? later(from, 40) : null;
        events.add(new ConsultationSent(id, kind, sent));
        if (delivered != null) {
            events.add(new ConsultationDelivered(id, delivered));
        }
        if (answered != null) {
            events.add(new ConsultationAnswered(id, answered));
        }
        if (chance(40)) {
            expire(id, kind, delivered, from, answered);
        }
    }

    private void expire(
            String id, ConsultationKind kind, LocalDate delivered, LocalDate from, LocalDate answered) {
        Optional<Period> period = book.find(kind.key() + "-answer");
        LocalDate last = calendar.plusWorkingDays(from, period.map(Period::days).orElse(10));
        LocalDate on = later(last, 5);
        LocalDate inTime = delivered != null && period.isPresent() ? last : on;
        boolean provable = delivered != null || book.is("consultation-expiry-without-delivery", "recorded-day");
        if (provable && (answered == null || answered.isAfter(inTime))) {
            events.add(new ConsultationExpired(id, on));
        }
    }

    private void extension() {
        if (chance(40)) {
            int days = 1 + random.nextInt(book.period("extension").days());
            events.add(new ExtensionApproved(later(received, 60), days));
        }
    }

    private OrderedPeriod ordered() {
        return chance(10) ? new OrderedPeriod(1 + random.nextInt(40), "示例决定书") : null;
    }

    private LocalDate latest() {
        return events.stream().map(ClockEvent::on).max(LocalDate::compareTo).orElse(received);
    }

    private LocalDate later(LocalDate day, int atMost) {
        return day.plusDays(random.nextInt(atMost + 1));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
