package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was asked before: by the same applicant (Article 36(6)), or by others for the same (Article 44). */
@Component
public class SimilarRequests {

    private static final int AT_MOST = 10;
    /** Of somebody who sends thousands only the latest are compared. */
    private static final int COMPARED = 300;

    private final JdbcClient jdbc;
    private final Requests requests;
    private final SimilaritySettings settings;
    private final Clock clock;

    SimilarRequests(JdbcClient jdbc, Requests requests, SimilaritySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    /** Earlier requests of the same applicant to the same agency, the most similar first, at most ten. */
    @Transactional(readOnly = true)
    public List<RepeatedRequest> repeated(String number) {
        Request own = requests.get(number);
        return before(own.agency(), requests.applicant(number), own.content(), own.submittedAt(), number);
    }

    /** The same for what somebody is about to ask now, before there is a request of it. */
    @Transactional(readOnly = true)
    public List<RepeatedRequest> repeated(String agency, Applicant applicant, String content) {
        return before(agency, applicant, content, clock.instant().plusSeconds(1), "");
    }

    /**
     * The earlier request of the same applicant for the same information that has had its answer, which is what makes a
     * repeated request (Article 36(6)); proposed to the officer, who decides. Empty while no answer was given.
     */
    @Transactional(readOnly = true)
    public Optional<RepeatedRequest> answered(String number) {
        return repeated(number).stream().filter(this::answersTheSame).findFirst();
    }

    /** Whether this earlier request can make a later one a repeated one. */
    public boolean answersTheSame(RepeatedRequest earlier) {
        return earlier.likeness() >= settings.same() && earlier.answered();
    }

    private List<RepeatedRequest> before(
            String agency, Applicant applicant, String content, Instant submittedAt, String number) {
        String[] pairs = RequestTexts.pairs(Wording.of(content, applicant).pairs());
        SameApplicant same = new SameApplicant(applicant);
        return jdbc.sql("""
                with own as materialized (
                  select r.number, r.received_on, r.stage, r.outcome, r.submitted_at
                  from applicant a join request r on r.number = a.request
                  where r.agency = :agency and (r.submitted_at, r.number) < (:submittedAt, :number) and\s"""
                + same.condition() + " order by r.submitted_at desc limit " + COMPARED + """
                )
                select own.number, own.received_on, own.stage, own.outcome, reply.data ->> 'number' as reply_number,
                       reply.happened_on as replied_on, shared * 100 / (:size + t.size - shared) as likeness
                from own join request_text t on t.request = own.number
                cross join lateral (select count(*) as shared from unnest(t.bigrams) pair
                                    where pair = any(:all::text[])) common
                left join lateral (select e.data, e.happened_on from request_event e
                                   where e.request = own.number and e.type = 'ReplyIssued'
                                   order by e.sequence desc limit 1) reply on true
                where shared > 0 and shared * 100 >= :least * (:size + t.size - shared)
                order by likeness desc, own.submitted_at desc limit\s""" + AT_MOST)
                .params(same.values()).param("all", pairs).param("size", pairs.length)
                .param("least", settings.repeated()).param("agency", agency).param("number", number)
                .param("submittedAt", Timestamp.from(submittedAt))
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
