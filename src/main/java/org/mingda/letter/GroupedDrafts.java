package org.mingda.letter;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingda.request.DraftSeals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares drafted replies of many requests in one query: everything people put into them, and nothing of whom they are
 * addressed to.
 */
@Component
class GroupedDrafts implements DraftSeals {

    private static final String SEALS = """
            select draft.request, encode(sha256(convert_to(jsonb_build_array(draft.outcome, draft.ground, draft.facts,
                     draft.reasons, draft.records, draft.withheld, draft.evidence, draft.difference_reason,
                     (select jsonb_agg(jsonb_build_array(item, title, disposition, ground, article, reason, file_name,
                                                         media_type, sha256) order by item)
                      from release_record r where r.request = draft.request and r.removed_at is null),
                     (select jsonb_agg(e.data - 'internalDueOn' - 'lateBy' order by e.sequence) from request_event e
                      where e.request = draft.request and e.type = 'SearchRecorded'))::text, 'UTF8')), 'hex') as seal
            from unnest(:numbers::text[]) number
            cross join lateral (select * from reply_draft d where d.request = number
                                order by d.version desc limit 1) draft""";

    private final JdbcClient database;

    GroupedDrafts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> of(Collection<String> numbers) {
        return database.sql(SEALS).param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("request"), row.getString("seal"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
