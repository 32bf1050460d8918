package org.mingda.request;

import java.sql.Timestamp;
import java.time.temporal.TemporalAdjusters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts from the register what one applicant asked of one agency in a calendar month (fee measures, Article 4). */
@Component
class MonthlyItems {

    private final JdbcClient jdbc;
    private final Requests requests;

    MonthlyItems(JdbcClient jdbc, Requests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** The items received before this request in its month; every outcome counts, a request with several counts so. */
    int before(String number) {
        Request request = requests.get(number);
        SameApplicant same = new SameApplicant(requests.applicant(number));
        return jdbc.sql("""
                select coalesce(sum(coalesce((select (e.data ->> 'items')::int from request_event e
                                              where e.request = r.number and e.type = 'FeeDecided'
                                              order by e.sequence desc limit 1), 1)), 0)
                from applicant a join request r on r.number = a.request
                where r.agency = :agency and r.received_on between :first and :receivedOn
                  and (r.received_on, r.submitted_at, r.number) < (:receivedOn, :submittedAt, :number)
                  and\s""" + same.condition())
                .params(same.values()).param("agency", request.agency()).param("number", number)
                .param("first", request.receivedOn().with(TemporalAdjusters.firstDayOfMonth()))
                .param("receivedOn", request.receivedOn())
                .param("submittedAt", Timestamp.from(request.submittedAt()))
                .query(Integer.class).single();
    }
}
