package org.mingda.request;

import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mingda.Mingda;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A campaign in the running product: what the search for the group of a text costs while 50,000 near-identical texts
 * come in among 5,000 others, what the pages over such a group cost, and what a request costs that is registered with
 * 2,000 others by one order.
 */
public final class CampaignBenchmark {

    private static final int TEXTS = Integer.getInteger("mingda.bench.texts", 50_000);
    private static final int REGISTERED = Integer.getInteger("mingda.bench.registered", 2_000);
    private static final int PART = Math.max(1, TEXTS / 5);
    private static final String THING = "申请公开青石市北部垃圾焚烧发电厂项目的环境影响评价文件及其批复、选址论证报告和公众参与说明";

    private CampaignBenchmark() {
    }

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext product = product()) {
            fileTexts(product);
            readGroup(product);
            register(product);
        }
    }

    private static void fileTexts(ConfigurableApplicationContext product) {
        JdbcClient jdbc = product.getBean(JdbcClient.class);
        RequestTexts texts = product.getBean(RequestTexts.class);
        Requests requests = product.getBean(Requests.class);
        TransactionTemplate transaction = product.getBean(TransactionTemplate.class);
        jdbc.sql("insert into agency select 'mass', 'MASS', name, letter_prefix, kind, government, superior,"
                + " online_review, court, address, phone, office_hours from agency limit 1").update();
        int all = TEXTS + TEXTS / 10;
        jdbc.sql("""
                insert into request (number, agency, channel, submitted_at, received_on, content, form_wanted, delivery,
                                     access_code_hash, stage, clock_state, due_on, kind)
                select 'MASS-' || to_char(n, 'FM000000'), 'mass', 'PORTAL', now(), current_date,
                       case when n % 11 = 0 then '申请公开' || md5(n::text) || '号地块' || n || '标段的施工许可证及' || md5((n / 3)::text)
                       else case n % 3 when 0 then '尊敬的领导：您好！我叫群样' || n || '，' else '' end || :thing
                            || case n % 5 when 0 then '，2019年至今' else '' end
                            || case n % 2 when 0 then '。联系电话：13' || to_char(n, 'FM000000000') || '，谢谢！' else '' end end,
                       'ELECTRONIC', 'EMAIL', md5(n::text), 'REGISTRATION', 'RUNNING', current_date + 20, 'DISCLOSURE'
                from generate_series(1, :all) n""").param("all", all).param("thing", THING).update();
        jdbc.sql("insert into applicant (request, kind, name, id_type, id_number, phone)"
                + " select number, 'NATURAL', '群样' || right(number, 6)::int, 'OTHER', 'ID' || number,"
                + " '13' || to_char(right(number, 6)::int, 'FM000000000') from request where agency = 'mass'").update();
        List<String> numbers = jdbc.sql("select number from request where agency = 'mass' order by number")
                .query(String.class).list();
        long start = System.nanoTime();
        long part = start;
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            transaction.executeWithoutResult(status ->
                    texts.file(number, "mass", requests.get(number).content(), requests.applicant(number)));
            if ((i + 1) % PART == 0) {
                System.out.printf("texts %d to %d: %.2f ms each%n", i + 2 - PART, i + 1, millis(part) / PART);
                part = System.nanoTime();
            }
        }
        System.out.printf("%d texts filed in %.1f s: %.2f ms each, %d groups%n", numbers.size(), millis(start) / 1000,
                millis(start) / numbers.size(), jdbc.sql("select count(distinct topic) from request_text"
                        + " where agency = 'mass'").query(Integer.class).single());
    }

    private static void readGroup(ConfigurableApplicationContext product) {
        Campaigns campaigns = product.getBean(Campaigns.class);
        CampaignView view = new CampaignView("mass", null);
        long start = System.nanoTime();
        Campaign largest = campaigns.of(view).get(0);
        System.out.printf("list of groups: %.0f ms; the largest has %d requests%n", millis(start), largest.size());
        start = System.nanoTime();
        campaigns.figures(view, largest.topic());
        System.out.printf("its figures: %.0f ms%n", millis(start));
        start = System.nanoTime();
        campaigns.members(view, largest.topic(), new CampaignFilter(null, false, "", 500));
        System.out.printf("page 500 of its members: %.0f ms%n", millis(start));
        start = System.nanoTime();
        product.getBean(BulkOrders.class).prepare("mass", largest.topic(), BulkStep.REGISTER,
                new BulkChoice(BulkChoice.Scope.ALL, List.of()), registrar(product));
        System.out.printf("an order for all of it: %.0f ms%n", millis(start));
    }

    private static void register(ConfigurableApplicationContext product) {
        SubmitRequest submitRequest = product.getBean(SubmitRequest.class);
        long start = System.nanoTime();
        String topic = null;
        for (int i = 0; i < REGISTERED; i++) {
            String number = anApplication().from("群样" + i).identifiedBy("样例" + i).asking(THING + "。群样" + i)
                    .submitTo(submitRequest).number();
            topic = topic == null ? number : topic;
        }
        System.out.printf("%d submitted: %.1f ms each%n", REGISTERED, millis(start) / REGISTERED);
        BulkOrders orders = product.getBean(BulkOrders.class);
        BulkWork work = product.getBean(BulkWork.class);
        long order = orders.prepare("qingshi-land", topic, BulkStep.REGISTER,
                new BulkChoice(BulkChoice.Scope.ALL, List.of()), registrar(product));
        orders.start(order, Map.of("registrationOutcome", "accepted"), registrar(product));
        start = System.nanoTime();
        while (work.goOn()) {
            // until the order is finished
        }
        System.out.printf("%s registered by one order: %.1f ms each%n", orders.find(order).orElseThrow().counts(),
                millis(start) / REGISTERED);
    }

    private static Person registrar(ConfigurableApplicationContext product) {
        return product.getBean(People.class).find("registrar").orElseThrow();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Given as arguments, since the settings file goes before defaults and would fill the house with samples. */
    private static ConfigurableApplicationContext product() {
        return new SpringApplicationBuilder(Mingda.class).run("--spring.datasource.url=" + TestDatabase.empty(),
                "--spring.datasource.username=postgres", "--mingda.mode=demo", "--mingda.demo.requests=false",
                "--server.port=0", "--camunda.bpm.job-execution.enabled=false");
    }
}
