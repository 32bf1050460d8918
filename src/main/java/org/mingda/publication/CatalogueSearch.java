package org.mingda.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the published items that say most of what somebody asks for, in one statement.
 *
 * <p>Pairs of characters are weighed by how rare they are in the catalogue, a document number ten times, dates little;
 * what stands in the title or number counts three times what only the summary says. The rarest pairs lead to the items.
 */
@Component
class CatalogueSearch {

    /** In how many items the leading pairs may stand together; the rarest leads in any case. */
    static final int MOST_COMPARED = 1000;
    private static final int LONGEST = 4000;

    /** Selects {@code id} and {@code score}. */
    private static final String RANKED = """
            with words as materialized (select unnest(published_pairs(:text)) as pair),
            known as materialized (
              select pair, items, ln(1 + total / items) / ln(1 + total)
                       * case when length(pair) > 2 then 10 when pair ~ '[0-9]' then 0.3 else 1 end as weight
              from (select pair, sum(items) as items from published_pair join words using (pair)
                    where agency = any(:agencies) and items > 0 group by pair) counted,
                   (select sum(items)::float8 as total from published_pair
                    where agency = any(:agencies) and pair = '') all_items),
            leads as materialized (
              select pair from (select pair, row_number() over rarest as place, sum(items) over rarest as so_far
                                from known window rarest as (order by items, pair)) rare
              where place = 1 or so_far <= :compared),
            compared as materialized (
              select id, title_pairs, pairs from published_item
              where pairs && (select array_agg(pair) from leads) and agency = any(:agencies) and withdrawn_on is null
                and (:topic = '' or topic = :topic)
              order by published_on desc, id limit :compared),
            weighed as (
              select id, sum(weight * times) as said from (
                select id, unnest(pairs) as pair, 1 as times from compared
                union all select id, unnest(title_pairs), 2 from compared) stand join known using (pair)
              group by id),
            scored as (
              select id, said / sqrt(30 + cardinality(pairs) + 2 * cardinality(title_pairs)) as score
              from weighed join compared using (id)),
            ranked as (
              select id, score from (select id, score, max(score) over () as best from scored) all_scored
              where score >= greatest(:least, :share * best))
            """;

    private final JdbcClient jdbc;

    CatalogueSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns of {@code published_item}, the best item first. */
    static String sql(String columns) {
        return RANKED + "select " + columns + " from ranked join published_item item using (id)"
                + " order by score desc, published_on desc, id limit :most offset :offset";
    }

    JdbcClient.StatementSpec select(String columns, CatalogueQuery query) {
        return jdbc.sql(sql(columns))
                .param("text", plain(query.text())).param("agencies", query.agencies().toArray(String[]::new))
                .param("topic", query.topic()).param("compared", MOST_COMPARED)
                .param("least", query.least()).param("share", query.share())
                .param("most", query.most()).param("offset", query.offset());
    }

    private static String plain(String text) {
        String visible = text.replace("\u0000", "");
        return visible.substring(0, Math.min(LONGEST, visible.length()));
    }
}
