package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads groups of requests for the same thing: a fixed number of queries, however many requests are in them. */
@Component
public class Campaigns {

    public static final int PAGE_SIZE = 50;
    static final String MEMBERS = " from request_text t join request r on r.number = t.request"
            + " where t.agency = :agency and t.topic = :topic";
    static final String VISIBLE = " and (cast(:unit as text) is null or r.unit = :unit or exists (select from"
            + " unit_assignment a where a.request = r.number and a.unit = :unit and a.state in ('OPEN', 'REFUSED', 'DONE')))";
    /** What most of the group say. */
    static final String MAIN = "(select m.wording from request_text m where m.agency = :agency and m.topic = :topic"
            + " group by m.wording order by count(*) desc, m.wording limit 1)";
    private static final String RUNNING = "r.stage <> 'CLOSED' and r.clock_state = 'RUNNING'";
    private static final int MOST_GROUPS = 100;
    private static final int MOST_DAYS = 14;

    private final JdbcClient jdbc;
    private final SimilaritySettings settings;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, SimilaritySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The groups of enough requests, those with most open ones first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<Campaign> of(CampaignView view) {
        return jdbc.sql("""
                with frequent as (select topic from request_text where agency = :agency
                                  group by topic having count(*) >= :least),
                     figures as (
                       select t.topic, min(r.number) as sample, count(*) as size, count(*) filter (where r.stage <> 'CLOSED') as open,
                              count(*) filter (where r.submitted_at >= :today) as today,
                              count(*) filter (where r.submitted_at >= :week) as week,
                              count(*) filter (where %1$s and r.due_on < :day) as overdue,
                              min(r.due_on) filter (where %1$s) as next_due, max(r.received_on) as last_on
                       from frequent join request_text t on t.agency = :agency and t.topic = frequent.topic
                       join request r on r.number = t.request where true %2$s group by t.topic)
                select figures.*, left(r.content, 160) as content from figures join request r on r.number = figures.sample
                order by open desc, size desc, topic limit %3$d""".formatted(RUNNING, VISIBLE, MOST_GROUPS))
                .params(values(view, "")).param("least", settings.group())
                .param("day", today()).param("today", midnight(today())).param("week", midnight(today().minusDays(6)))
                .query(Campaign.class).list();
    }

    /** How many requests of the group the view shows; none when there is no such group there. */
    public int size(CampaignView view, String topic) {
        return jdbc.sql("select count(*)" + MEMBERS + VISIBLE).params(values(view, topic))
                .query(Integer.class).single();
    }

    /** The topic of the group that a request is in; empty when there are too few in it to be worked as one. */
    public Optional<String> groupOf(String number) {
        return jdbc.sql("""
                select own.topic from request_text own where own.request = :number and (
                  select count(*) from (select from request_text t where t.agency = own.agency and t.topic = own.topic
                                        limit :least) enough) >= :least""")
                .param("number", number).param("least", settings.group()).query(String.class).optional();
    }

    @Transactional(readOnly = true)
    public CampaignFigures figures(CampaignView view, String topic) {
        Map<String, Object> values = values(view, topic);
        String wording = jdbc.sql("select " + MAIN).params(values).query(String.class).optional().orElse(null);
        values.put("wording", wording);
        Example example = jdbc.sql("select r.number, r.content" + MEMBERS + VISIBLE
                        + " order by (t.wording is distinct from :wording), r.number limit 1")
                .params(values).query(Example.class).single();
        Totals totals = jdbc.sql("select count(*) as size, count(distinct " + PublicationTopics.WHO + ") as people,"
                        + " count(*) filter (where t.wording is distinct from :wording) as differing"
                        + MEMBERS.replace(" where ", " join applicant a on a.request = r.number where ") + VISIBLE)
                .params(values).query(Totals.class).single();
        return new CampaignFigures(totals.size, totals.people, totals.differing, wording, example.content,
                example.number, stages(values), days(values), dues(values));
    }

    private List<CampaignFigures.OfStage> stages(Map<String, Object> values) {
        return jdbc.sql("select r.stage, count(*) as requests" + MEMBERS + VISIBLE + " group by r.stage")
                .params(values).query(CampaignFigures.OfStage.class).list().stream()
                .sorted((a, b) -> a.stage().compareTo(b.stage())).toList();
    }

    private List<CampaignFigures.OfDay> days(Map<String, Object> values) {
        return jdbc.sql("select (r.submitted_at at time zone '" + clock.getZone().getId() + "')::date as day,"
                        + " count(*) as requests" + MEMBERS + VISIBLE + " group by 1 order by 1 desc limit " + MOST_DAYS)
                .params(values).query(CampaignFigures.OfDay.class).list();
    }

    private List<CampaignFigures.OfDay> dues(Map<String, Object> values) {
        return jdbc.sql("select r.due_on as day, count(*) as requests" + MEMBERS + VISIBLE + " and " + RUNNING
                        + " and r.due_on is not null group by 1 order by 1 limit 5")
                .params(values).query(CampaignFigures.OfDay.class).list();
    }

    /** How many the filter finds. */
    public int count(CampaignView view, String topic, CampaignFilter filter) {
        return jdbc.sql("select count(*)" + filtered(filter)).params(values(view, topic, filter))
                .query(Integer.class).single();
    }

    /** A page of members, the most urgent first; a page that does not exist is empty. */
    @Transactional(readOnly = true)
    public List<CampaignMember> members(CampaignView view, String topic, CampaignFilter filter) {
        return jdbc.sql("with main as materialized (select " + MAIN + """
                 as wording),
                page as materialized (select r.number, r.content, r.stage, r.clock_state, r.due_on, r.received_on,
                         r.delivery, r.unit, a.name, a.id_number,
                         t.wording is distinct from (select wording from main) as differs"""
                + filtered(filter) + """
                 order by (r.stage = 'CLOSED'), r.due_on nulls last, r.number limit :size offset :offset)
                select page.number, page.name as applicant, left(page.content, 300) as content, page.stage,
                       page.clock_state, page.due_on, page.received_on, u.name as unit_name, page.delivery, page.differs,
                       (select min(b.request) from applicant b join request_text o on o.request = b.request
                        where b.id_number = page.id_number and page.id_number <> '' and b.request < page.number
                          and o.agency = :agency and o.topic = :topic) as repeats
                from page left join unit u on u.id = page.unit
                order by (page.stage = 'CLOSED'), page.due_on nulls last, page.number""")
                .params(values(view, topic, filter)).param("size", PAGE_SIZE)
                .param("offset", (Math.max(1, filter.page()) - 1) * PAGE_SIZE)
                .query(CampaignMember.class).list();
    }

    private static String filtered(CampaignFilter filter) {
        StringBuilder sql = new StringBuilder(
                MEMBERS.replace(" where ", " join applicant a on a.request = r.number where ")).append(VISIBLE);
        if (filter.stage() != null) {
            sql.append(" and r.stage = :stage");
        }
        if (filter.differing()) {
            sql.append(" and t.wording is distinct from ").append(MAIN);
        }
        if (given(filter.text())) {
            sql.append(" and (strpos(r.number, upper(:text)) > 0 or strpos(a.name, :text) > 0)");
        }
        return sql.toString();
    }

    private static Map<String, Object> values(CampaignView view, String topic, CampaignFilter filter) {
        Map<String, Object> values = values(view, topic);
        values.put("stage", filter.stage() == null ? null : filter.stage().name());
        values.put("text", given(filter.text()) ? filter.text().strip() : null);
        return values;
    }

    static Map<String, Object> values(CampaignView view, String topic) {
        Map<String, Object> values = new HashMap<>();
        values.put("agency", view.agency());
        values.put("unit", view.unit());
        values.put("topic", topic);
        return values;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** One of those who say what most say. */
    record Example(String number, String content) {}

    /** Counted over the group. */
    record Totals(int size, int people, int differing) {}
}
