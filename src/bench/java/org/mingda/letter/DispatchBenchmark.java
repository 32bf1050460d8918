package org.mingda.letter;

import static org.mingda.support.Applications.anApplication;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingda.Mingda;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.support.AcceptedMail;
import org.mingda.support.FaultySmtp;
import org.mingda.support.LiveHeap;
import org.mingda.support.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replies on their way out: rendered, numbered, stored, handed to a mail server and told to the ledger, in the two
 * transactions of the process's two steps, against rendering alone and handing over alone, in turns in one running
 * product. Exits with 1 when it goes at less than half the rate of the slower of the two, or when the memory held grows.
 */
public final class DispatchBenchmark {

    private static final int REPLIES = Integer.getInteger("mingda.bench.replies", 1_000);
    private static final int TURN = 50;
    /** Of these each step alone. */
    private static final int ALONE = 20;
    /** Replies before those that count. */
    private static final int WARM_UP = 100;
    private static final double LEAST = 0.5;
    /** Of heap, from the first quarter to the last: caches may still fill, letters may not stay. */
    private static final long MOST_GROWTH = 16L << 20;

    private final ConfigurableApplicationContext product;
    private final FaultySmtp server;
    private final LetterTemplates templates;
    private final LetterPress press;
    private final MailHandOver handOver;
    private final IssuedLetters issued;
    private final TransactionTemplate transaction;
    private final LetterOrder sample;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Long> held = new ArrayList<>();

    private DispatchBenchmark(ConfigurableApplicationContext product, FaultySmtp server) {
        this.product = product;
        this.server = server;
        templates = product.getBean(LetterTemplates.class);
        press = product.getBean(LetterPress.class);
        handOver = product.getBean(MailHandOver.class);
        issued = product.getBean(IssuedLetters.class);
        transaction = product.getBean(TransactionTemplate.class);
        sample = sample();
        server.reset();
    }

    public static void main(String[] arguments) throws Exception {
        boolean kept;
        try (FaultySmtp server = new FaultySmtp(); ConfigurableApplicationContext product = product(server.port())) {
            kept = new DispatchBenchmark(product, server).compare();
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean compare() throws Exception {
        for (int sent = 0; sent < WARM_UP; sent += TURN) {
            turn();
        }
        ratios.clear();
        rates.clear();
        for (int sent = TURN; sent <= REPLIES; sent += TURN) {
            turn();
            if (sent % (REPLIES / 4) == 0) {
                held.add(LiveHeap.now());
                System.out.printf("%5d sent, %.1f MB held%n", sent, held.get(held.size() - 1) / 1048576.0);
            }
        }
        return isFast() & isFlat();
    }

    private void turn() throws Exception {
        List<LetterOrder> orders = orders();
        double rendering = rate(orders.subList(0, ALONE), this::render);
        double both = rate(orders, this::send);
        requireAll(server.accepted().size());
        List<MimeMessage> mails = server.accepted().stream().limit(ALONE).map(AcceptedMail::message).toList();
        double handing = rate(mails, handOver::send);
        server.reset();
        rates.add(both);
        ratios.add(both / Math.min(rendering, handing));
        System.out.printf("rendering %6.1f/s, handing over %6.1f/s, both %6.1f/s = %.2f of the slower%n", rendering,
                handing, both, ratios.get(ratios.size() - 1));
    }

    /** As it leaves: with number and seal. */
    private void render(LetterOrder order) {
        LetterTemplate template = templates.template(order.template());
        press.print(template, order, new LetterNumber("青政公开", template.frontMatter().series(), 2026, 1));
    }

    private void send(LetterOrder order) {
        transaction.executeWithoutResult(step -> issued.issue("reply:" + order.request(), order));
        transaction.executeWithoutResult(step -> issued.send(order.request(), "reply:" + order.request()));
    }

    /** Each reply belongs to a request of its own, whose ledger learns of it. */
    private List<LetterOrder> orders() {
        SubmitRequest submitRequest = product.getBean(SubmitRequest.class);
        return IntStream.range(0, TURN).mapToObj(i -> anApplication().submitTo(submitRequest).number())
                .map(number -> new LetterOrder(sample.agency(), number, sample.template(), sample.date(),
                        sample.facts(), sample.recipientName(), sample.recipientEmail(), "head"))
                .toList();
    }

    /** As the head gets it for signature. */
    private LetterOrder sample() {
        String number = anApplication().submitTo(product.getBean(SubmitRequest.class)).number();
        product.getBean(SampleSteps.class).upTo(number, "UserTask_ApproveReply");
        return product.getBean(ReplyOrders.class).order(number);
    }

    private static void requireAll(int arrived) {
        if (arrived != TURN) {
            throw new IllegalStateException(arrived + " of " + TURN + " arrived");
        }
    }

    /** One thing to measure. */
    private interface Step<T> {
        void take(T one);
    }

    private static <T> double rate(List<T> all, Step<T> step) {
        long start = System.nanoTime();
        all.forEach(step::take);
        return all.size() * 1e9 / (System.nanoTime() - start);
    }

    private boolean isFast() {
        List<Double> sorted = ratios.stream().sorted().toList();
        double middle = sorted.get(sorted.size() / 2);
        System.out.printf("%.1f a second; both / slower = %.2f (%.2f to %.2f), allowed %.1f: %s%n",
                rates.stream().sorted().toList().get(rates.size() / 2), middle, sorted.get(0),
                sorted.get(sorted.size() - 1), LEAST, middle >= LEAST ? "kept" : "TOO SLOW");
        return middle >= LEAST;
    }

    private boolean isFlat() {
        long growth = held.get(held.size() - 1) - held.get(0);
        System.out.printf("held from the first to the last quarter: %+.1f MB, allowed %.0f: %s%n", growth / 1048576.0,
                MOST_GROWTH / 1048576.0, growth <= MOST_GROWTH ? "kept" : "GROWS");
        return growth <= MOST_GROWTH;
    }

    /** Given as arguments, since the settings file goes before defaults and would fill the house with samples. */
    private static ConfigurableApplicationContext product(int mailServer) {
        return new SpringApplicationBuilder(Mingda.class).run("--spring.datasource.url=" + TestDatabase.empty(),
                "--spring.datasource.username=postgres", "--mingda.mode=demo", "--mingda.demo.requests=false",
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailServer, "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false");
    }
}
