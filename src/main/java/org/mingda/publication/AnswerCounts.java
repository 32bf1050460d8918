package org.mingda.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often people said that a published item answered them, so that they did not have to ask. */
@Component
public class AnswerCounts {

    private final JdbcClient jdbc;

    AnswerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month, as {@code 2026-09}, and how many it was in it. */
    public record MonthCount(String month, int count) {}

    private record ItemCount(UUID item, int count) {}

    /** All there were for each of these items; an item that answered nobody is not in it. */
    public Map<UUID, Integer> of(List<UUID> items) {
        return jdbc.sql("select item, count(*) as count from published_answer where item = any(?) group by item")
                .param(items.toArray(UUID[]::new)).query(ItemCount.class).list().stream()
                .collect(Collectors.toMap(ItemCount::item, ItemCount::count));
    }

    /** The newest month first. */
    public List<MonthCount> byMonth(UUID item) {
        return jdbc.sql("select to_char(answered_on, 'YYYY-MM') as month, count(*) as count from published_answer"
                + " where item = ? group by month order by month desc").param(item).query(MonthCount.class).list();
    }

    /** How many applications of an agency were not needed, by month, the newest first. */
    public List<MonthCount> ofAgency(String agency) {
        return jdbc.sql("select to_char(answered_on, 'YYYY-MM') as month, count(*) as count from published_answer"
                        + " join published_item on item = id where agency = ? group by month order by month desc limit 12")
                .param(agency).query(MonthCount.class).list();
    }
}
