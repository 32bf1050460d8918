package org.mingda.letter;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds the letters that the recipient's server refused for good. Whoever sends works in a step that is rolled back
 * when it fails, so that the failure is written down here, a moment later and in a transaction of its own.
 */
@Component
public class RefusedLetters {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final DeliveryProofs proofs;

    RefusedLetters(JdbcClient jdbc, Letters letters, DeliveryProofs proofs) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.proofs = proofs;
    }

    /** Each becomes a failed try and an officer's task, once. */
    @Scheduled(fixedDelayString = "${mingda.delivery.every:PT20S}", initialDelayString = "${mingda.delivery.every:PT20S}")
    public void find() {
        refused().forEach(id -> proofs.refused(letters.find(id).orElseThrow()));
    }

    private List<UUID> refused() {
        return jdbc.sql("select id from letter where state = 'FAILED'"
                + " and not exists (select 1 from letter_delivery d where d.letter = letter.id)").query(UUID.class).list();
    }
}
