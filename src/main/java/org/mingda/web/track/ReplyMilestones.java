package org.mingda.web.track;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingda.letter.DeliveryTry;
import org.mingda.letter.DeliveryWay;
import org.mingda.letter.LetterDeliveries;
import org.mingda.request.LedgerEntry;
import org.springframework.stereotype.Component;

/** What became of a reply, by the try that reached the applicant or else the latest: posted is not delivered yet. */
@Component
class ReplyMilestones {

    private final LetterDeliveries deliveries;
    private final Clock clock;

    ReplyMilestones(LetterDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param issued the entry that tells of the reply */
    Stream<Milestone> of(LedgerEntry issued) {
        List<DeliveryTry> tries =
                Optional.ofNullable(issued.text("letter")).map(UUID::fromString).map(deliveries::of).orElse(List.of());
        return tries.stream().filter(DeliveryTry::done).findFirst()
                .or(() -> tries.stream().reduce((earlier, later) -> later)).stream().flatMap(this::of);
    }

    private Stream<Milestone> of(DeliveryTry last) {
        return Stream.concat(posted(last), ended(last));
    }

    private static Stream<Milestone> posted(DeliveryTry last) {
        return last.way() == DeliveryWay.POST && left(last)
                ? Stream.of(milestone("posted", last.begunOn(), last.begunAt())) : Stream.empty();
    }

    /** A reply that was not fetched from the portal still waits there: that is no failure to tell of. */
    private Stream<Milestone> ended(DeliveryTry last) {
        if (last.delivered()) {
            return Stream.of(milestone("delivered", last.deliveredOn(), last.endedAt()));
        }
        if (last.state() == DeliveryTry.State.SETTLED) {
            return Stream.of(milestone("delivered", day(last.endedAt()), last.endedAt()));
        }
        boolean cameBack = last.failed() && last.way() != DeliveryWay.PORTAL && left(last);
        return cameBack ? Stream.of(milestone("undelivered", day(last.endedAt()), last.endedAt())) : Stream.empty();
    }

    /** What lay at the office until its time was over has failed, too, but was never on its way. */
    private static boolean left(DeliveryTry last) {
        return !last.failed() || last.way() == DeliveryWay.EMAIL || !last.trackingNumber().isEmpty();
    }

    private static Milestone milestone(String kind, LocalDate on, Instant at) {
        return new Milestone(kind, on, at, List.of());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
