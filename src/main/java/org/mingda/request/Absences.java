package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away when; an absence that was ended early does not count any more. */
@Component
public class Absences {

    private static final String ABSENCES =
            "select id, person, deputy, from_on, until_on from absence where ended_at is null and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An agency's absences that have not ended before this day, the earliest first. */
    public List<Absence> notOverOn(LocalDate day, String agency) {
        return jdbc.sql(ABSENCES + "until_on >= ? and agency = ? order by from_on, person").params(day, agency)
                .query(Absence.class).list();
    }

    /** Those who are away on this day. */
    public List<Absence> on(LocalDate day) {
        return jdbc.sql(ABSENCES + ":day between from_on and until_on order by id").param("day", day)
                .query(Absence.class).list();
    }

    public Optional<Absence> of(String person, LocalDate day) {
        return on(day).stream().filter(absence -> absence.person().equals(person)).findFirst();
    }

    boolean overlaps(String person, LocalDate from, LocalDate until) {
        return jdbc.sql("select exists (" + ABSENCES + "person = ? and from_on <= ? and until_on >= ?)")
                .params(person, until, from).query(Boolean.class).single();
    }

    void add(String agency, String person, String deputy, LocalDate from, LocalDate until, String actor) {
        jdbc.sql("insert into absence (agency, person, deputy, from_on, until_on, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(agency, person, deputy, from, until, actor, Timestamp.from(clock.instant())).update();
    }

    boolean end(long id, String agency) {
        return jdbc.sql("update absence set ended_at = ? where id = ? and agency = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), id, agency).update() == 1;
    }
}
