package org.mingda.request;

import static org.mingda.support.Applications.anApplication;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mingda.Mingda;
import org.mingda.intake.Drafts;
import org.mingda.support.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Submissions through HTTP against a bare loop that inserts the same rows and starts the same process through the
 * engine's Java API, one after the other, in turns in one running product; exits with 1 below a third of its rate.
 */
public final class SubmissionBenchmark {

    private static final int SUBMISSIONS = Integer.getInteger("mingda.bench.submitted", 1_000);
    private static final int TURNS = 10;
    /** Turns before those that count: until then the compiler takes one of the two cores. */
    private static final int WARM_UP = 8;
    private static final double LEAST = 1 / 3.0;

    private final ConfigurableApplicationContext product;
    private final BareSubmissions bare;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> texts;
    private final List<String> names;
    private final String home;
    private int made;

    private SubmissionBenchmark(ConfigurableApplicationContext product) throws IOException {
        this.product = product;
        bare = new BareSubmissions(product);
        home = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
        texts = json.readValue(getClass().getResourceAsStream("/demo/requests.json"), new TypeReference<>() {});
        names = names();
    }

    public static void main(String[] arguments) throws Exception {
        boolean kept;
        try (ConfigurableApplicationContext product = product()) {
            kept = new SubmissionBenchmark(product).compare();
        }
        System.exit(kept ? 0 : 1);
    }

    /** The first turns warm up and do not count; after each the database looks at its tables, as it does by itself. */
    private boolean compare() throws Exception {
        Map<String, List<Double>> ratios = new TreeMap<>(Map.of("api", new ArrayList<>(), "portal", new ArrayList<>()));
        for (int turn = 1 - WARM_UP; turn <= TURNS; turn++) {
            double bareRate = rate(prepared(one -> one), bare::submit);
            double apiRate = rate(prepared(one -> one), this::callApi);
            double portalRate = rate(prepared(this::checked), CheckedForm::send);
            System.out.printf("turn %3d: bare %6.1f/s, api %6.1f/s = %.2f, portal %6.1f/s = %.2f%n",
                    turn, bareRate, apiRate, apiRate / bareRate, portalRate, portalRate / bareRate);
            if (turn > 0) {
                ratios.get("api").add(apiRate / bareRate);
                ratios.get("portal").add(portalRate / bareRate);
            } else {
                product.getBean(JdbcTemplate.class).execute("analyze");
            }
        }
        return ratios.keySet().stream().filter(way -> kept(way, ratios.get(way))).count() == ratios.size();
    }

    private static boolean kept(String way, List<Double> ratios) {
        ratios.sort(null);
        double middle = ratios.get(ratios.size() / 2);
        System.out.printf("%s / bare = %.2f (%.2f to %.2f), at least %.2f: %s%n", way, middle, ratios.get(0),
                ratios.get(ratios.size() - 1), LEAST, middle >= LEAST ? "kept" : "TOO SLOW");
        return middle >= LEAST;
    }

    private interface Step<T> {
        void run(T prepared) throws Exception;
    }

    private interface Preparation<T> {
        T of(Submission submission) throws Exception;
    }

    /** What needs no time of the submission itself is done before. */
    private <T> List<T> prepared(Preparation<T> preparation) throws Exception {
        List<T> prepared = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS / TURNS; i++) {
            prepared.add(preparation.of(next()));
        }
        return prepared;
    }

    /** Submissions a second. */
    private static <T> double rate(List<T> prepared, Step<T> step) throws Exception {
        long start = System.nanoTime();
        for (T one : prepared) {
            step.run(one);
        }
        return prepared.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Of another person each time, and asking for something else. */
    private Submission next() {
        int i = made++;
        String text = texts.get(i % texts.size());
        return anApplication().from("样例申请人" + i).identifiedBy("样例证件" + i)
                .asking(names.get(i % names.size()) + i + "号地块" + names.get((i * 7 + 3) % names.size())
                        + text.substring(0, Math.min(50, text.length()))).build();
    }

    private void callApi(Submission submission) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(URI.create(home + "/api/v1/requests"))
                        .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(fields(submission)))).build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
    }

    /** A form of the portal that is filled in and open on its last page. */
    private CheckedForm checked(Submission submission) throws IOException, InterruptedException {
        String token = product.getBean(Drafts.class).start(RequestKind.DISCLOSURE, fields(submission), "check");
        return CheckedForm.open(client, URI.create(home + "/apply/" + token + "/check"));
    }

    private static Map<String, String> fields(Submission submission) {
        Applicant applicant = submission.applicant();
        return Map.ofEntries(Map.entry("agency", submission.agency()), Map.entry("content", submission.content()),
                Map.entry("formWanted", submission.formWanted().name()),
                Map.entry("delivery", submission.delivery().name()), Map.entry("kind", applicant.kind().name()),
                Map.entry("name", applicant.name()), Map.entry("idType", "OTHER"),
                Map.entry("idNumber", applicant.idNumber()), Map.entry("phone", applicant.phone()),
                Map.entry("email", applicant.email()), Map.entry("address", applicant.address()));
    }

    /** Names of places, so that requests differ as they do. */
    private static List<String> names() {
        String first = "槐柳松柏桃李桂梅竹兰荷菊枫桑榆杉樟棠芦茶";
        String second = "荫园岭河山湖川湾溪潭洲塘坡林原谷港堤泉沙";
        return first.chars().boxed().flatMap(one -> second.chars().mapToObj(two ->
                "" + (char) one.intValue() + (char) two + "街道" + (char) two + (char) one.intValue() + "项目")).toList();
    }

    private static ConfigurableApplicationContext product() {
        return new SpringApplicationBuilder(Mingda.class).run("--spring.datasource.url=" + TestDatabase.empty(),
                "--spring.datasource.username=postgres", "--server.port=0", "--mingda.mode=demo",
                "--mingda.demo.requests=false", "--mingda.demo.smtp-port=0", "--mingda.demo.imap-port=0",
                "--mingda.guard.agency.free=1000000",
                "--camunda.bpm.job-execution.enabled=false");
    }
}
