package org.mingda.letter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds the letters that the recipient's server refused for good, or that no server took as long as they were sent
 * again. Whoever sends works in a step that is rolled back when it fails, so that the failure is written down here, a
 * moment later and in a transaction of its own.
 */
@Component
public class RefusedLetters {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedLetters.class);

    private final JdbcClient jdbc;
    private final DeliveryProofs proofs;
    private final Clock clock;
    private final Duration patience;

    RefusedLetters(JdbcClient jdbc, DeliveryProofs proofs, Clock clock,
            @Value("${mingda.jobs.send-again-for}") Duration patience) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.clock = clock;
        this.patience = patience;
    }

    /** Each becomes a failed try and an officer's task, once; one that cannot keeps back no other. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    public void find() {
        refused().forEach(this::handOver);
    }

    private void handOver(UUID letter) {
        try {
            proofs.refused(letter);
        } catch (RuntimeException failure) {
            LOG.error("文书 {} 未能发出，也未能交给人员处理。 / A letter that cannot leave found no officer", letter, failure);
        }
    }

    private List<UUID> refused() {
        return jdbc.sql("select id from letter where (state = 'FAILED' or state = 'QUEUED' and exists"
                + " (select from letter_attempt a where a.letter = letter.id and a.started_at < ?))"
                + " and not exists (select from letter_delivery d where d.letter = letter.id) order by issued_at")
                .param(Timestamp.from(clock.instant().minus(patience))).query(UUID.class).list();
    }
}
