package org.mingda.letter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tries to deliver letters. */
@Component
class DeliveryTries {

    private static final String COLUMNS = "select id, letter, way, address, begun_on, begun_at, begun_by, state,"
            + " tracking_number, delivered_on, proof, file, failure, ended_at, ended_by from letter_delivery";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The tries of a letter, the oldest first. */
    List<DeliveryTry> of(UUID letter) {
        return jdbc.sql(COLUMNS + " where letter = ? order by id").param(letter).query(DeliveryTry.class).list();
    }

    Optional<DeliveryTry> latest(UUID letter) {
        return jdbc.sql(COLUMNS + " where letter = ? order by id desc limit 1").param(letter)
                .query(DeliveryTry.class).optional();
    }

    /** Opens a try; it is under way. */
    long begin(UUID letter, DeliveryWay way, LocalDate on, String address, String trackingNumber, String actor) {
        return jdbc.sql("insert into letter_delivery (letter, way, address, begun_on, begun_at, begun_by, state,"
                        + " tracking_number) values (?, ?, ?, ?, ?, ?, 'UNDER_WAY', ?) returning id")
                .params(letter, way.name(), address, on, now(), actor, trackingNumber).query(Long.class).single();
    }

    /** What was known before stays; nobody waits for the letter's other tries any more. */
    void delivered(long id, LocalDate on, String proof, UUID file, String actor) {
        jdbc.sql("update letter_delivery set state = 'DELIVERED', delivered_on = :on,"
                        + " proof = concat_ws('；', nullif(proof, ''), :proof), file = coalesce(:file, file),"
                        + " ended_at = :at, ended_by = :actor where id = :id")
                .param("id", id).param("on", on).param("proof", proof).param("file", file).param("at", now())
                .param("actor", actor).update();
        endOthers(id, "已以其他方式送达", actor);
    }

    void failed(long id, String failure, UUID file, String actor) {
        end(id, DeliveryTry.State.FAILED, failure, file, actor);
    }

    void settled(long id, String reason, String actor) {
        end(id, DeliveryTry.State.SETTLED, reason, null, actor);
        endOthers(id, "已视为送达", actor);
    }

    /** Nobody waits for this try any more. */
    void ended(long id, String why, String actor) {
        end(id, DeliveryTry.State.ENDED, why, null, actor);
    }

    /** Nobody waits for this letter any more. */
    void endAll(UUID letter, String why, String actor) {
        endUnderWay(":id", letter, why, actor);
    }

    private void endOthers(long id, String why, String actor) {
        endUnderWay("(select letter from letter_delivery where id = :id)", id, why, actor);
    }

    private void endUnderWay(String letter, Object id, String why, String actor) {
        jdbc.sql("update letter_delivery set state = 'ENDED', failure = concat_ws('；', nullif(failure, ''), :why),"
                        + " ended_at = :at, ended_by = :actor where state = 'UNDER_WAY' and letter = " + letter)
                .param("id", id).param("why", why).param("at", now()).param("actor", actor).update();
    }

    private void end(long id, DeliveryTry.State state, String why, UUID file, String actor) {
        jdbc.sql("update letter_delivery set state = :state, delivered_on = null,"
                        + " failure = concat_ws('；', nullif(failure, ''), :why),"
                        + " file = coalesce(:file, file), ended_at = :at, ended_by = :actor where id = :id")
                .param("id", id).param("state", state.name()).param("why", why).param("file", file)
                .param("at", now()).param("actor", actor).update();
    }

    void strengthen(long id, String more) {
        jdbc.sql("update letter_delivery set proof = concat_ws('；', nullif(proof, ''), ?) where id = ?")
                .params(more, id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
