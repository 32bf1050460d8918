package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mingda.law.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicants' consent to electronic delivery: in which wording, when and how it was given (Articles 29 and 40; Civil
 * Procedure Law, Article 90, by analogy).
 */
@Component
public class DeliveryConsents {

    /** The version of the sentence that forms show now; the messages keep every wording that was ever shown. */
    public static final String WORDING = "2026-09";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One consent.
     *
     * @param takenBy {@code applicant}, or the officer who found it on the paper
     */
    public record Consent(Delivery way, String wording, Channel channel, Instant givenAt, String takenBy) {

        public boolean byApplicant() {
            return takenBy.equals("applicant");
        }
    }

    /** The ways that need consent. */
    public static final Set<Delivery> ELECTRONIC = Set.of(Delivery.EMAIL, Delivery.PORTAL);

    /** Whether a way needs consent. */
    public static boolean needed(Delivery way) {
        return ELECTRONIC.contains(way);
    }

    /** Keeps the consent that lies in the choice of an electronic way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void chosen(String number, Delivery way, Channel channel, String takenBy) {
        if (needed(way)) {
            jdbc.sql("insert into delivery_consent (request, way, wording, channel, given_at, taken_by)"
                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(number, way.name(), WORDING, channel.name(), Timestamp.from(clock.instant()), takenBy).update();
        }
    }

    /** The consents of a request, the oldest first. */
    public List<Consent> of(String number) {
        return jdbc.sql("select way, wording, channel, given_at, taken_by from delivery_consent where request = ?"
                + " order by id").param(number).query(Consent.class).list();
    }
}
