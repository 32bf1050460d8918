package org.mingda.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The officers' lists of requests, most urgent first: a fixed number of queries, however many requests there are. */
@Component
public class CaseRegister {

    static final int PAGE_SIZE = 50;

    private static final String FROM = " from request r join applicant a on a.request = r.number"
            + " left join unit u on u.id = r.unit where ";
    private static final String OPEN = "r.stage <> 'CLOSED'";
    private static final String RUNNING = OPEN + " and r.clock_state = 'RUNNING'";
    private static final String OVERDUE = RUNNING + " and r.due_on < :today";
    private static final String DUE_SOON = RUNNING + " and r.due_on between :today and :soon";
    private static final String PAUSED = OPEN + " and r.clock_state = 'PAUSED'";

    private static final String MOST_URGENT_FIRST = " order by (r.stage = 'CLOSED'),"
            + " (r.clock_state in ('ENDED', 'LAPSED')), r.due_on nulls last, r.number";

    private final JdbcClient jdbc;

    CaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The asked page of what the filter finds; a page that does not exist becomes the nearest one. */
    public CasePortion find(CaseFilter filter, int page) {
        String found = FROM + String.join(" and ", conditions(filter));
        Map<String, Object> values = values(filter);
        int total = jdbc.sql("select count(*)" + found).params(values).query(Integer.class).single();
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(1, page), pages);
        List<CaseRow> rows = rows(found, values, PAGE_SIZE, (shown - 1) * PAGE_SIZE);
        return new CasePortion(rows, total, shown, pages);
    }

    /** The first of what the filter finds, at most {@code limit}. */
    public List<CaseRow> first(CaseFilter filter, int limit) {
        return rows(FROM + String.join(" and ", conditions(filter)), values(filter), limit, 0);
    }

    private List<CaseRow> rows(String found, Map<String, Object> values, int limit, int offset) {
        return jdbc.sql("""
                        select r.number, a.name as applicant, left(r.content, 120) as content, r.unit,
                               u.name as unit_name, r.stage, r.clock_state, r.due_on""" + found
                        + MOST_URGENT_FIRST + " limit :limit offset :offset")
                .params(values).param("limit", limit).param("offset", offset).query(CaseRow.class).list();
    }

    /** Totals over the open requests of the filter's agency and unit; its other conditions are left out. */
    public CaseTotals totals(CaseFilter filter) {
        CaseFilter all = new CaseFilter(
                filter.agency(), true, null, null, filter.unit(), null, filter.today(), filter.soon());
        return jdbc.sql("select count(*) as open, count(*) filter (where " + OVERDUE + ") as overdue,"
                        + " count(*) filter (where " + DUE_SOON + ") as due_soon,"
                        + " count(*) filter (where " + PAUSED + ") as paused"
                        + FROM + String.join(" and ", conditions(all)))
                .params(values(all)).query(CaseTotals.class).single();
    }

    private static List<String> conditions(CaseFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("r.agency = :agency"));
        addIf(conditions, filter.open(), OPEN);
        addIf(conditions, filter.stage() != null, "r.stage = :stage");
        addIf(conditions, filter.unit() != null, "(r.unit = :unit or exists (select from unit_assignment s"
                + " where s.request = r.number and s.unit = :unit and s.state in ('OPEN', 'REFUSED', 'DONE')))");
        addIf(conditions, !blank(filter.text()),
                "(r.number ilike :text or a.name ilike :text or r.content ilike :text)");
        if (filter.urgency() != null) {
            conditions.add(switch (filter.urgency()) {
                case OVERDUE -> OVERDUE;
                case DUE_SOON -> DUE_SOON;
                case PAUSED -> PAUSED;
            });
        }
        return conditions;
    }

    private static Map<String, Object> values(CaseFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("agency", filter.agency());
        values.put("stage", filter.stage() == null ? null : filter.stage().name());
        values.put("unit", filter.unit());
        values.put("text", blank(filter.text()) ? null : "%" + literal(filter.text().strip()) + "%");
        values.put("today", filter.today());
        values.put("soon", filter.soon());
        return values;
    }

    /** What somebody types means itself, also a percent sign. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static void addIf(List<String> conditions, boolean wanted, String condition) {
        if (wanted) {
            conditions.add(condition);
        }
    }
}
