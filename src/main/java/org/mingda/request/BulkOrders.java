package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;
import static org.mingda.request.UseCaseRefused.refuseWhen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingda.account.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders for many requests at once: first the requests are fixed and shown, then the officer confirms. The work itself
 * is done by {@link BulkWork}.
 */
@Component
public class BulkOrders {

    public static final int PAGE_SIZE = 100;
    static final String OTHER_DRAFT = "本件的答复草稿与本单所示的不同，没有办理。请打开本件查看，单独办理或者另开一单。";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final DraftSeals seals;
    private final ObjectMapper json;
    private final Clock clock;

    BulkOrders(JdbcClient jdbc, DraftSeals seals, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this person does such a step at all. */
    public static boolean mayOrder(Person person, BulkStep step) {
        return person.has(step.role());
    }

    /** How many requests of the group wait for each step of this person's. */
    @Transactional(readOnly = true)
    public Map<BulkStep, Integer> waiting(String agency, String topic, Person person) {
        Map<BulkStep, Integer> waiting = new java.util.EnumMap<>(BulkStep.class);
        for (BulkStep step : BulkStep.values()) {
            if (mayOrder(person, step)) {
                waiting.put(step, jdbc.sql("select count(*)" + Campaigns.MEMBERS + " and " + step.waiting())
                        .params(values(agency, topic, person)).query(Integer.class).single());
            }
        }
        return waiting;
    }

    /**
     * Fixes the requests of an order. Where a draft is judged, only those with the draft most of them have stay in it;
     * the others are refused from the beginning, so that everybody sees that they are not in it.
     *
     * @return the order's id
     */
    @Transactional
    public long prepare(String agency, String topic, BulkStep step, BulkChoice choice, Person person) {
        refuseUnless(mayOrder(person, step), "您的岗位不能办理“" + step.label() + "”。");
        forgetAbandoned(person);
        long id = jdbc.sql("insert into bulk_order (agency, topic, step, state, ordered_by, prepared_at)"
                        + " values (?, ?, ?, 'PREPARED', ?, ?) returning id")
                .params(agency, topic, step.name(), person.login(), now()).query(Long.class).single();
        int found = jdbc.sql("insert into bulk_order_item (bulk_order, place, request)"
                        + " select :order, row_number() over (order by r.due_on nulls last, r.number), r.number"
                        + Campaigns.MEMBERS + " and " + step.waiting() + chosen(choice))
                .params(values(agency, topic, person)).param("order", id)
                .param("numbers", choice.numbers().toArray(String[]::new)).update();
        refuseWhen(found == 0, "没有符合条件、等待“" + step.label() + "”的申请。请刷新页面，或者重新选择。");
        if (step.judgesDraft()) {
            keepOneDraft(id);
        }
        return id;
    }

    private static String chosen(BulkChoice choice) {
        return switch (choice.scope()) {
            case ALL -> "";
            case SAME -> " and t.wording is not distinct from " + Campaigns.MAIN;
            case TICKED -> " and r.number = any(:numbers)";
        };
    }

    private void keepOneDraft(long id) {
        List<String> numbers = jdbc.sql("select request from bulk_order_item where bulk_order = ? order by place")
                .param(id).query(String.class).list();
        Map<String, String> sealed = seals.of(numbers);
        String most = sealed.values().stream().collect(Collectors.groupingBy(seal -> seal, Collectors.counting()))
                .entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).orElseThrow(() -> new UseCaseRefused("这些申请还没有答复草稿，请刷新页面。"));
        jdbc.sql("update bulk_order set shown = ? where id = ?").params(most, id).update();
        String[] others = numbers.stream().filter(number -> !most.equals(sealed.get(number))).toArray(String[]::new);
        jdbc.sql("update bulk_order_item set state = 'REFUSED', refusal = ?, done_at = ?"
                + " where bulk_order = ? and request = any(?)").params(OTHER_DRAFT, now(), id, others).update();
    }

    private void forgetAbandoned(Person person) {
        jdbc.sql("delete from bulk_order where state = 'PREPARED' and ordered_by = ? and prepared_at < ?")
                .params(person.login(), Timestamp.from(clock.instant().minusSeconds(86_400))).update();
    }

    /** The officer confirms what he saw; from now on it is done, in the background. */
    @Transactional
    public void start(long id, Map<String, String> fields, Person person) {
        BulkOrder order = own(id, person);
        refuseUnless(order.prepared(), "这张批量办理单已经开始办理，不能再次提交。");
        refuseWhen(order.counts().waiting() == 0, "这张批量办理单里没有可以办理的申请。");
        refuseUnless(order.shown() == null || order.shown().equals(sealOfExample(id)),
                "页面所示的答复草稿在本单开出之后又改过，没有办理。请返回另开一单，重新查看后确认。");
        jdbc.sql("update bulk_order set state = 'RUNNING', fields = ?::jsonb, started_at = ? where id = ?")
                .params(write(fields), now(), id).update();
    }

    /** What was refused is tried once more, with the same order. */
    @Transactional
    public void repeat(long id, Person person) {
        BulkOrder order = own(id, person);
        refuseWhen(order.prepared(), "这张批量办理单还没有开始办理。");
        int again = jdbc.sql("update bulk_order_item set state = 'WAITING', refusal = null, done_at = null"
                + " where bulk_order = ? and state = 'REFUSED'").param(id).update();
        refuseWhen(again == 0, "没有未办成的申请，不需要重新办理。");
        jdbc.sql("update bulk_order set state = 'RUNNING', finished_at = null where id = ?").param(id).update();
    }

    /** What is not done yet is not done; what is done stays done. */
    @Transactional
    public void stop(long id, Person person) {
        BulkOrder order = own(id, person);
        refuseUnless(order.running(), "这张批量办理单现在没有在办理。");
        jdbc.sql("update bulk_order_item set state = 'REFUSED', refusal = '批量办理已由经办人停止，本件没有办理。', done_at = ?"
                + " where bulk_order = ? and state = 'WAITING'").params(now(), id).update();
    }

    /** Locked, so that nobody confirms twice; another's order is as if there were none. */
    private BulkOrder own(long id, Person person) {
        jdbc.sql("select 1 from bulk_order where id = ? for update").param(id).query(Integer.class).optional();
        return find(id).filter(order -> order.orderedBy().equals(person.login()))
                .orElseThrow(() -> new UseCaseRefused("批量办理单只能由开单的人办理。"));
    }

    public Optional<BulkOrder> find(long id) {
        return jdbc.sql(ORDERS + " where o.id = :id").param("id", id).query(this::order).optional();
    }

    /** The confirmed orders of a group, the latest first, at most twenty. */
    public List<BulkOrder> of(String agency, String topic) {
        return jdbc.sql(ORDERS + " where o.agency = :agency and o.topic = :topic and o.state <> 'PREPARED'"
                        + " order by o.id desc limit 20")
                .param("agency", agency).param("topic", topic).query(this::order).list();
    }

    /** A page of an order's requests, the refused ones first. */
    public List<BulkItem> items(long id, int page) {
        return jdbc.sql("""
                with page as materialized (
                  select i.* from bulk_order_item i where i.bulk_order = :id
                  order by (i.state <> 'REFUSED'), i.place limit :size offset :offset),
                main as materialized (
                  select m.wording from bulk_order o join request_text m on m.agency = o.agency and m.topic = o.topic
                  where o.id = :id group by m.wording order by count(*) desc, m.wording limit 1)
                select i.place, i.request, a.name as applicant, left(r.content, 300) as content, r.received_on, r.due_on,
                       r.delivery, t.wording is distinct from (select wording from main) as differs, i.state, i.refusal
                from page i join request r on r.number = i.request join applicant a on a.request = i.request
                join request_text t on t.request = i.request
                order by (i.state <> 'REFUSED'), i.place""")
                .param("id", id).param("size", PAGE_SIZE).param("offset", (Math.max(1, page) - 1) * PAGE_SIZE)
                .query(BulkItem.class).list();
    }

    private String sealOfExample(long id) {
        String example = example(id).orElseThrow();
        return seals.of(List.of(example)).get(example);
    }

    /** One of the requests whose draft is the one to be judged; empty when none is left. */
    public Optional<String> example(long id) {
        return jdbc.sql("select request from bulk_order_item where bulk_order = ? and refusal is distinct from ?"
                + " order by place limit 1").params(id, OTHER_DRAFT).query(String.class).optional();
    }

    private static final String ORDERS = """
            select o.*, c.waiting, c.done, c.refused from bulk_order o cross join lateral (
              select count(*) filter (where i.state = 'WAITING') as waiting,
                     count(*) filter (where i.state = 'DONE') as done,
                     count(*) filter (where i.state = 'REFUSED') as refused
              from bulk_order_item i where i.bulk_order = o.id) c""";

    private BulkOrder order(ResultSet row, int index) throws SQLException {
        return new BulkOrder(row.getLong("id"), row.getString("agency"), row.getString("topic"),
                BulkStep.valueOf(row.getString("step")), BulkOrder.State.valueOf(row.getString("state")),
                read(row.getString("fields")), row.getString("shown"), row.getString("ordered_by"),
                instant(row, "prepared_at"), instant(row, "started_at"), instant(row, "finished_at"),
                new BulkOrder.Counts(row.getInt("waiting"), row.getInt("done"), row.getInt("refused")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Map<String, Object> values(String agency, String topic, Person person) {
        return new HashMap<>(Campaigns.values(new CampaignView(agency, person.unitId()), topic));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of an order are not JSON: " + fields, e);
        }
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + fields, e);
        }
    }
}
