package org.mingda.request;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files what each request asks for, and puts it with the first request of its agency that asked for the same. Compared
 * is with the first of each group only: a group of fifty thousand costs no more than a group of one.
 */
@Component
class RequestTexts {

    static final String MOST_SIMILAR = """
            with found as materialized (
              select topic, size,
                     (select count(*) from unnest(bigrams) pair where pair = any(:all::text[])) as shared
              from request_topic
              where bigrams && :leads::text[] and agency = :agency and size between :shortest and :longest)
            select topic from found where shared * 100 >= :least * (:size + size - shared)
            order by shared::numeric / (:size + size - shared) desc, topic limit 1""";

    /** Somebody sent exactly this already; a group that begins with it goes before one that others led it to. */
    private static final String SAME_WORDING = """
            select topic from (
              (select topic, 1 as place from request_topic where agency = :agency and wording = :wording
               order by topic limit 1)
              union all
              (select t.topic, 2 from request_text t where t.agency = :agency and t.wording = :wording
               and exists (select from request_topic first where first.topic = t.topic) limit 1)) known
            order by place limit 1""";

    /**
     * The pairs that lead to the texts to be compared: the rarest that occur at all, by the database's own statistics,
     * two to eight of them; beyond two only while together they are in no more than one text of fifty, and up to
     * twenty-four while they are in no more than two hundred texts. What is rare is the name or number of the thing
     * asked for, and that is what remains in other words.
     */
    private static final String LEADS = """
            with pairs as (
              select pair, frequency from unnest(:all::text[]) pair left join (
                select unnest(most_common_elems::text::text[]) as common, unnest(most_common_elem_freqs) as frequency
                from pg_stats
                where schemaname = current_schema() and tablename = 'request_topic' and attname = 'bigrams'
              ) known on common = pair),
            rare as (select array_agg(pair) as pairs from pairs where frequency is null),
            occurring as (
              select distinct pair from rare join request_topic on bigrams && rare.pairs
              cross join lateral unnest(bigrams) pair where pair = any(rare.pairs))
            select pair from (
              select pair, row_number() over rarest as place, sum(coalesce(frequency, 0)) over rarest as texts
              from pairs where frequency is not null or pair in (select pair from occurring)
              window rarest as (order by coalesce(frequency, 0), pair)) ranked
            where place <= 2 or place <= 8 and texts <= 0.02 or place <= 24 and texts * (
              select greatest(reltuples, 1) from pg_class where oid = 'request_topic'::regclass) <= 200""";

    /** Begins the topic of a request that was taken out of its group; nothing is put with it. */
    static final String APART = "apart:";

    private final JdbcClient jdbc;
    private final SimilaritySettings settings;

    RequestTexts(JdbcClient jdbc, SimilaritySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Once for each request; the first time counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(String number, String agency, String content, Applicant applicant) {
        Wording wording = Wording.of(content, applicant);
        String[] pairs = pairs(wording.pairs());
        String topic = topic(agency, pairs, wording.hash()).orElse(number);
        jdbc.sql("insert into request_text (request, agency, bigrams, size, topic, wording) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (request) do update set wording = excluded.wording")
                .params(number, agency, pairs, pairs.length, topic, wording.hash()).update();
        if (topic.equals(number)) {
            jdbc.sql("insert into request_topic (topic, agency, bigrams, size, wording) values (?, ?, ?, ?, ?)"
                            + " on conflict (topic) do update set wording = excluded.wording")
                    .params(number, agency, pairs, pairs.length, wording.hash()).update();
        }
    }

    /** What was asked has become something else: the request goes its own way from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fileAnew(String number, String content, Applicant applicant) {
        Wording wording = Wording.of(content, applicant);
        String[] pairs = pairs(wording.pairs());
        jdbc.sql("update request_text set bigrams = ?, size = ?, wording = ?, topic = ? where request = ?")
                .params(pairs, pairs.length, wording.hash(), APART + number, number).update();
    }

    private Optional<String> topic(String agency, String[] pairs, String wording) {
        return jdbc.sql(SAME_WORDING).param("agency", agency).param("wording", wording)
                .query(String.class).optional()
                .or(() -> search(MOST_SIMILAR, agency, pairs).query(String.class).optional());
    }

    JdbcClient.StatementSpec search(String sql, String agency, String[] pairs) {
        int atLeast = (pairs.length * settings.same() + 99) / 100;
        return jdbc.sql(sql).param("all", pairs).param("leads", leads(pairs))
                .param("agency", agency).param("size", pairs.length).param("least", settings.same())
                .param("shortest", atLeast).param("longest", pairs.length * 100 / settings.same());
    }

    private String[] leads(String[] pairs) {
        return jdbc.sql(LEADS).param("all", pairs).query(String.class).list().toArray(String[]::new);
    }

    static String[] pairs(Set<String> pairs) {
        return pairs.toArray(String[]::new);
    }
}
