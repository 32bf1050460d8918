package org.mingda.request;

import static org.mingda.support.Applications.anApplication;

import java.util.Map;
import org.mingda.Mingda;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a request costs whose due date moves: ledger, list, tasks and timers, in the running product.
 *
 * <p>All are received so late in 2026 that the calendar of 2027, loaded then, moves every due date.
 */
public final class MoveBenchmark {

    private static final int REQUESTS = Integer.getInteger("mingda.bench.moved", 2_000);
    private static final String CALENDAR = """
            # 示例：虚构的2027年安排
            date,type,name
            2027-01-01,holiday,元旦
            2027-01-04,holiday,元旦
            """;

    private MoveBenchmark() {
    }

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext product = product()) {
            SubmitRequest submitRequest = product.getBean(SubmitRequest.class);
            for (int i = 0; i < REQUESTS; i++) {
                anApplication().receivedOn("2026-12-10").submitTo(submitRequest);
            }
            LoadCalendar loadCalendar = product.getBean(LoadCalendar.class);
            CalendarPreview preview = loadCalendar.preview(2027, CALENDAR);
            long start = System.nanoTime();
            loadCalendar.load(2027, CALENDAR, preview.seen(), "admin");
            double millis = (System.nanoTime() - start) / 1e6;
            System.out.printf("%d due dates moved in %.0f ms: %.2f ms each%n",
                    preview.changes().size(), millis, millis / preview.changes().size());
        }
    }

    private static ConfigurableApplicationContext product() {
        return new SpringApplicationBuilder(Mingda.class).properties(Map.of(
                "spring.datasource.url", TestDatabase.empty(), "spring.datasource.username", "postgres",
                "mingda.mode", "demo", "mingda.demo.requests", "false", "server.port", "0",
                "camunda.bpm.job-execution.enabled", "false")).run();
    }
}
