package org.mingda.request;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was asked before: by the same applicant (Article 36(6)), or by others for the same (Article 44). */
@Component
public class SimilarRequests {

    private static final int AT_MOST = 10;

    private final JdbcClient jdbc;
    private final Requests requests;
    private final SimilaritySettings settings;

    SimilarRequests(JdbcClient jdbc, Requests requests, SimilaritySettings settings) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.settings = settings;
    }

    /** Earlier requests of the same applicant to the same agency, the most similar first, at most ten. */
    @Transactional(readOnly = true)
    public List<RepeatedRequest> repeated(String number) {
        Request own = requests.get(number);
        String[] pairs = RequestTexts.pairs(own.content());
        SameApplicant same = new SameApplicant(requests.applicant(number));
        return jdbc.sql("""
                select r.number, r.received_on, r.stage, r.outcome, reply.data ->> 'number' as reply_number,
                       reply.happened_on as replied_on, shared * 100 / (:size + t.size - shared) as likeness
                from applicant a join request r on r.number = a.request join request_text t on t.request = r.number
                cross join lateral (select count(*) as shared from unnest(t.bigrams) pair
                                    where pair = any(:all::text[])) common
                left join lateral (select e.data, e.happened_on from request_event e
                                   where e.request = r.number and e.type = 'ReplyIssued'
                                   order by e.sequence desc limit 1) reply on true
                where r.agency = :agency and (r.submitted_at, r.number) < (:submittedAt, :number)
                  and shared > 0 and shared * 100 >= :least * (:size + t.size - shared)
                  and\s""" + same.condition() + " order by likeness desc, r.submitted_at desc limit " + AT_MOST)
                .params(same.values()).param("all", pairs).param("size", pairs.length)
                .param("least", settings.repeated()).param("agency", own.agency()).param("number", number)
                .param("submittedAt", Timestamp.from(own.submittedAt()))
                .query(RepeatedRequest.class).list();
    }

    /** How many different applicants asked the agency for the same thing, this request's included. */
    public int applicants(String number) {
        return jdbc.sql("select count(distinct " + PublicationTopics.WHO + ") from request_text own"
                        + " join request_text t on t.agency = own.agency and t.topic = own.topic"
                        + " join applicant a on a.request = t.request where own.request = :number")
                .param("number", number).query(Integer.class).single();
    }

    /** Whether so many asked for the same thing that its publication should be suggested (Article 44). */
    public boolean askedByMany(String number) {
        return applicants(number) >= settings.applicants();
    }
}
