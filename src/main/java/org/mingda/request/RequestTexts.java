package org.mingda.request;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files what each request asks for, and puts it with the first request of its agency that asked for the same. */
@Component
class RequestTexts {

    static final String MOST_SIMILAR = """
            with found as materialized (
              select request, topic, size,
                     (select count(*) from unnest(bigrams) pair where pair = any(:all::text[])) as shared
              from request_text
              where bigrams && :leads::text[] and agency = :agency and size between :shortest and :longest)
            select topic from found where shared * 100 >= :least * (:size + size - shared)
            order by shared::numeric / (:size + size - shared) desc, request limit 1""";

    /**
     * The pairs that lead to the texts to be compared: the rarest that occur at all, by the database's own statistics,
     * two to eight of them; beyond two only while together they are in no more than one text of fifty. What is rare is
     * the name or number of the thing asked for, and that is what remains in other words.
     */
    private static final String LEADS = """
            with pairs as (
              select pair, frequency from unnest(:all::text[]) pair left join (
                select unnest(most_common_elems::text::text[]) as common, unnest(most_common_elem_freqs) as frequency
                from pg_stats where schemaname = current_schema() and tablename = 'request_text' and attname = 'bigrams'
              ) known on common = pair),
            rare as (select array_agg(pair) as pairs from pairs where frequency is null),
            occurring as (
              select distinct pair from rare join request_text on bigrams && rare.pairs
              cross join lateral unnest(bigrams) pair where pair = any(rare.pairs))
            select pair from (
              select pair, row_number() over rarest as place, sum(coalesce(frequency, 0)) over rarest as texts
              from pairs where frequency is not null or pair in (select pair from occurring)
              window rarest as (order by coalesce(frequency, 0), pair)) ranked
            where place <= 2 or place <= 8 and texts <= 0.02""";

    private final JdbcClient jdbc;
    private final SimilaritySettings settings;

    RequestTexts(JdbcClient jdbc, SimilaritySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Once for each request; the first time counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(String number, String agency, String content) {
        String[] pairs = pairs(content);
        jdbc.sql("insert into request_text (request, agency, bigrams, size, topic) values (?, ?, ?, ?, ?)"
                        + " on conflict (request) do nothing")
                .params(number, agency, pairs, pairs.length, topic(number, agency, pairs)).update();
    }

    private String topic(String number, String agency, String[] pairs) {
        return search(MOST_SIMILAR, agency, pairs).query(String.class).optional().orElse(number);
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

    static String[] pairs(String content) {
        Set<String> pairs = Bigrams.of(content);
        return pairs.toArray(String[]::new);
    }
}
