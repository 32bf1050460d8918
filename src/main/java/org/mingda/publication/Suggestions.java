package org.mingda.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows somebody what is published already, before he asks for it, and counts whom that helped. */
@Component
public class Suggestions {

    /** What every request says, whatever it asks for. */
    private static final String FORMULA = "(申请|请求|要求|请)?(依法)?(书面)?(公开|提供|获取|获知)|政府信息|等?信息|本人|你单位|你局|你机关|贵局|贵单位";

    /** Found with the sample requests: below it nothing fitted, above it nearly everything. */
    private static final double LEAST = 0.4;
    private static final double SHARE_OF_BEST = 0.3;

    static final String COLUMNS = "id, title, document_number, published_on,"
            + " coalesce(nullif(address, ''), '/published/' || id) as address, summary";

    private final CatalogueSearch search;
    private final JdbcClient jdbc;
    private final Clock clock;

    Suggestions(CatalogueSearch search, JdbcClient jdbc, Clock clock) {
        this.search = search;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The agency's published items that may answer this text, the most likely first; none when nothing fits. */
    public List<Suggested> suggest(String agencyId, String text, int most) {
        return search.select(COLUMNS, query(agencyId, text, most)).query(Suggested.class).list();
    }

    static CatalogueQuery query(String agencyId, String text, int most) {
        String essence = text.replaceAll(FORMULA, " ");
        return new CatalogueQuery(essence, List.of(agencyId), "", LEAST, SHARE_OF_BEST, most, 0);
    }

    /** Counts that an item answered somebody, once for each form; the form's key is not kept. */
    @Transactional
    public void answered(UUID item, String draftKey) {
        jdbc.sql("""
                insert into published_answer (item, draft_hash, answered_on)
                select id, encode(sha256(convert_to(:draft, 'UTF8')), 'hex'), :today from published_item where id = :item
                on conflict do nothing""")
                .param("draft", draftKey).param("today", LocalDate.now(clock)).param("item", item).update();
    }
}
