package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out orders for many requests, one request a transaction: what is done and that it is done are written
 * together, so that whoever goes on after a crash does nothing twice and leaves nothing out. Several machines may work
 * at the same order.
 */
@Component
public class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);
    /** So that a small order does not wait for the last of fifty thousand. */
    private static final int IN_A_ROW = 20;
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final BulkOrders orders;
    private final Requests requests;
    private final OfficerTasks tasks;
    private final DraftSeals seals;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkWork(JdbcClient jdbc, BulkOrders orders, Requests requests, OfficerTasks tasks, DraftSeals seals, Ledger ledger,
            TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.requests = requests;
        this.tasks = tasks;
        this.seals = seals;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A request of an order. */
    private record Item(int place, String request) {}

    /** Takes some requests of each running order; false when there was nothing to do. */
    public boolean goOn() {
        List<Long> running = jdbc.sql("select id from bulk_order where state = 'RUNNING' order by id")
                .query(Long.class).list();
        running.forEach(this::someOf);
        return !running.isEmpty();
    }

    private void someOf(long id) {
        BulkOrder order = orders.find(id).orElseThrow();
        for (int taken = 0; taken < IN_A_ROW; taken++) {
            if (!next(order)) {
                finish(id);
                return;
            }
        }
    }

    private boolean next(BulkOrder order) {
        return next(order, ATTEMPTS);
    }

    /** What fails without a reason for the officer may have met another step of the request, and is tried again. */
    private boolean next(BulkOrder order, int attempts) {
        AtomicReference<Item> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                taken.set(waiting(order).orElse(null));
                return taken.get() != null && carryOut(order, taken.get());
            }));
        } catch (UseCaseRefused refused) {
            refuse(order, taken.get(), refused.getMessage());
        } catch (RuntimeException failure) {
            if (taken.get() == null) {
                throw failure;
            }
            if (attempts > 1) {
                return next(order, attempts - 1);
            }
            LOG.warn("{} could not be done for order {}", taken.get().request(), order.id(), failure);
            refuse(order, taken.get(), "系统未能办理本件，没有作任何改动。请稍后重新办理；仍然不成的，请告知系统管理员。");
        }
        return true;
    }

    private Optional<Item> waiting(BulkOrder order) {
        return jdbc.sql("select place, request from bulk_order_item where bulk_order = ? and state = 'WAITING'"
                        + " order by place limit 1 for update skip locked")
                .param(order.id()).query(Item.class).optional();
    }

    private boolean carryOut(BulkOrder order, Item item) {
        String number = item.request();
        requests.lockOpen(number);
        refuseUnless(inGroup(order, number), "本件已经移出这一组，没有办理。请单独办理。");
        refuseUnless(order.shown() == null || order.shown().equals(seals.of(List.of(number)).get(number)),
                BulkOrders.OTHER_DRAFT);
        tasks.complete(number, order.step(), order.orderedBy(), order.fields());
        ledger.append(number, EventType.BULK_ORDER_CARRIED_OUT, order.orderedBy(), data(order));
        end(order, item, BulkItem.State.DONE, null);
        return true;
    }

    private boolean inGroup(BulkOrder order, String number) {
        return jdbc.sql("select topic from request_text where request = ? and agency = ?")
                .params(number, order.agency()).query(String.class).optional().filter(order.topic()::equals).isPresent();
    }

    private static Map<String, Object> data(BulkOrder order) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("bulkOrder", order.id());
        data.put("bulkStep", order.step().name());
        data.put("group", order.topic());
        data.put("bulkSize", order.counts().all());
        if (order.shown() != null) {
            data.put("shown", order.shown());
        }
        return data;
    }

    private void refuse(BulkOrder order, Item item, String sentence) {
        transaction.executeWithoutResult(status -> end(order, item, BulkItem.State.REFUSED, sentence));
    }

    private void end(BulkOrder order, Item item, BulkItem.State state, String refusal) {
        jdbc.sql("update bulk_order_item set state = ?, refusal = ?, done_at = ?"
                        + " where bulk_order = ? and place = ? and state = 'WAITING'")
                .params(state.name(), refusal, now(), order.id(), item.place()).update();
    }

    /** What another machine has in hand still waits, and is not finished here. */
    private void finish(long id) {
        transaction.executeWithoutResult(status -> jdbc.sql("update bulk_order set state = 'FINISHED', finished_at = ?"
                        + " where id = ? and state = 'RUNNING' and not exists (select from bulk_order_item i"
                        + " where i.bulk_order = bulk_order.id and i.state = 'WAITING')")
                .params(now(), id).update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
