package org.mingda.publication;

import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue page by page: searched, the best first, or all of it, the newest first (Article 24). */
@Component
public class PublishedLists {

    private static final RowMapper<PublishedItem> ITEM = new DataClassRowMapper<>(PublishedItem.class);

    private final JdbcClient jdbc;
    private final CatalogueSearch search;

    PublishedLists(JdbcClient jdbc, CatalogueSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    private record Row(PublishedItem item, int total) {}

    /** What the public can see of these agencies; an empty text or topic does not narrow the list. */
    public CataloguePortion open(List<String> agencies, String text, String topic, int page) {
        return text.isBlank() ? newest(agencies, "withdrawn_on is null", topic, page)
                : searched(agencies, text, topic, page);
    }

    /** What was taken from the public. */
    public CataloguePortion withdrawn(String agency, int page) {
        return newest(List.of(agency), "withdrawn_on is not null", "", page);
    }

    private CataloguePortion searched(List<String> agencies, String text, String topic, int page) {
        return portion(search.select(PublishedItem.COLUMNS + ", count(*) over () as total",
                new CatalogueQuery(text, agencies, topic, 0, 0, CataloguePortion.LENGTH, offset(page))), page);
    }

    private CataloguePortion newest(List<String> agencies, String which, String topic, int page) {
        return portion(jdbc.sql("select " + PublishedItem.COLUMNS + ", count(*) over () as total from published_item where "
                        + which + " and agency = any(:agencies) and (:topic = '' or topic = :topic)"
                        + " order by published_on desc, id limit :most offset :offset")
                .param("agencies", agencies.toArray(String[]::new)).param("topic", topic)
                .param("most", CataloguePortion.LENGTH).param("offset", offset(page)), page);
    }

    private static CataloguePortion portion(JdbcClient.StatementSpec statement, int page) {
        List<Row> rows = statement.query((row, index) -> new Row(ITEM.mapRow(row, index), row.getInt("total"))).list();
        return new CataloguePortion(rows.stream().map(Row::item).toList(), page, rows.isEmpty() ? 0 : rows.get(0).total);
    }

    private static int offset(int page) {
        return (page - 1) * CataloguePortion.LENGTH;
    }
}
