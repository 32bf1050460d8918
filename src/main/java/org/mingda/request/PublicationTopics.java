package org.mingda.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What several applicants asked an agency for, as candidates for publication (Article 44). */
@Component
public class PublicationTopics {

    /** Tells applicants apart, of table applicant {@code a}; never shown. */
    static final String WHO =
            "coalesce(nullif(a.id_number, ''), a.name || ' ' || coalesce(a.phone, a.email, a.address, ''))";

    private static final int AT_MOST = 100;

    private final JdbcClient jdbc;
    private final SimilaritySettings settings;

    PublicationTopics(JdbcClient jdbc, SimilaritySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** What enough different applicants asked for, most applicants first, at most a hundred. */
    public List<PublicationTopic> of(String agency) {
        return jdbc.sql("""
                with frequent as (select topic from request_text where agency = :agency
                                  group by topic having count(*) >= :least),
                     topic as (select t.topic, count(*) as requests, count(distinct %s) as applicants,
                                      max(r.received_on) as latest_on,
                                      (array_agg(r.number order by r.submitted_at desc, r.number desc))[1] as newest,
                                      (select min(e.happened_on) from request_event e join request_text same
                                         on same.request = e.request where same.agency = :agency
                                         and same.topic = t.topic and e.type = 'PublicationSuggested') as suggested_on
                               from frequent join request_text t on t.agency = :agency and t.topic = frequent.topic
                               join request r on r.number = t.request join applicant a on a.request = r.number
                               group by t.topic)
                select topic.*, left(r.content, 200) as content from topic join request r on r.number = newest
                where applicants >= :least order by applicants desc, latest_on desc, newest limit %d"""
                .formatted(WHO, AT_MOST))
                .param("agency", agency).param("least", settings.applicants()).query(PublicationTopic.class).list();
    }
}
