package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what an applicant asked of an agency lately, which Article 35 rests on. The same applicant is whoever has the
 * same identity number, or the same name and the same telephone or e-mail.
 */
@Component
public class ApplicantHistory {

    /** Requests of the last 30 days and of the last 12 months, this one among them. */
    public record Frequency(int lastMonth, int lastYear) {

        public String inWords() {
            return "该申请人近 30 日向本机关提出申请 " + lastMonth + " 件，近 12 个月 " + lastYear + " 件（均含本件）。";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicantHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the applicant of this request asked up to now. */
    public Frequency of(String number) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select count(*) filter (where r.submitted_at >= :month or r.number = :number) as last_month,
                       count(*) as last_year
                from request this join applicant me on me.request = this.number
                join request r on r.agency = this.agency and (r.submitted_at >= :year or r.number = this.number)
                join applicant a on a.request = r.number
                where this.number = :number
                  and (a.id_type = me.id_type and upper(a.id_number) = upper(me.id_number)
                       or a.name = me.name and (nullif(a.phone, '') = me.phone
                                                or lower(nullif(a.email, '')) = lower(me.email)))""")
                .param("number", number).param("month", midnight(today.minusDays(30)))
                .param("year", midnight(today.minusMonths(12)))
                .query(Frequency.class).single();
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
