package org.mingda.request;

import static org.mingda.support.Applications.anApplication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.Mingda;
import org.mingda.support.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Submissions through HTTP against a bare loop that inserts the same rows and starts the same process through the
 * engine's Java API, one after the other, in turns in one running product; exits with 1 below a third of its rate.
 */
public final class SubmissionBenchmark {

    private static final int SUBMISSIONS = Integer.getInteger("mingda.bench.submitted", 1_000);
    private static final int TURNS = 10;
    private static final double LEAST = 1 / 3.0;

    private final ConfigurableApplicationContext product;
    private final BareSubmissions bare;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> texts;
    private final URI api;
    private int made;

    private SubmissionBenchmark(ConfigurableApplicationContext product) throws IOException {
        this.product = product;
        bare = new BareSubmissions(product);
        api = URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port")
                + "/api/v1/requests");
        texts = json.readValue(getClass().getResourceAsStream("/demo/requests.json"), new TypeReference<>() {});
    }

    public static void main(String[] arguments) throws Exception {
        boolean kept;
        try (ConfigurableApplicationContext product = product()) {
            kept = new SubmissionBenchmark(product).compare();
        }
        System.exit(kept ? 0 : 1);
    }

    /** The first turn warms up and does not count. */
    private boolean compare() throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn <= TURNS; turn++) {
            double bareRate = rate(this::bareOne);
            double apiRate = rate(this::apiOne);
            System.out.printf("turn %2d: bare %6.1f/s, api %6.1f/s = %.2f%n", turn, bareRate, apiRate, apiRate / bareRate);
            if (turn > 0) {
                ratios.add(apiRate / bareRate);
            }
        }
        ratios.sort(null);
        double middle = ratios.get(ratios.size() / 2);
        System.out.printf("api / bare = %.2f (%.2f to %.2f), at least %.2f: %s%n", middle, ratios.get(0),
                ratios.get(ratios.size() - 1), LEAST, middle >= LEAST ? "kept" : "TOO SLOW");
        return middle >= LEAST;
    }

    private interface One {
        void run(Submission submission) throws Exception;
    }

    /** Submissions a second. */
    private double rate(One one) throws Exception {
        List<Submission> prepared = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS / TURNS; i++) {
            prepared.add(next());
        }
        long start = System.nanoTime();
        for (Submission submission : prepared) {
            one.run(submission);
        }
        return prepared.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Of another person each time, and asking for something else. */
    private Submission next() {
        int i = made++;
        return anApplication().from("样例申请人" + i).identifiedBy("样例证件" + i)
                .asking("关于样例" + Integer.toString(i * 7919, 36) + "项目：" + texts.get(i % texts.size())).build();
    }

    private void bareOne(Submission submission) {
        bare.submit(submission);
    }

    private void apiOne(Submission submission) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(api).header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body(submission))).build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
    }

    private String body(Submission submission) throws JsonProcessingException {
        Applicant applicant = submission.applicant();
        return json.writeValueAsString(Map.ofEntries(Map.entry("agency", submission.agency()),
                Map.entry("content", submission.content()), Map.entry("formWanted", submission.formWanted()),
                Map.entry("delivery", submission.delivery()), Map.entry("kind", applicant.kind()),
                Map.entry("name", applicant.name()), Map.entry("idType", "OTHER"),
                Map.entry("idNumber", applicant.idNumber()), Map.entry("phone", applicant.phone()),
                Map.entry("email", applicant.email()), Map.entry("address", applicant.address())));
    }

    private static ConfigurableApplicationContext product() {
        return new SpringApplicationBuilder(Mingda.class).run("--spring.datasource.url=" + TestDatabase.empty(),
                "--spring.datasource.username=postgres", "--server.port=0", "--mingda.mode=demo",
                "--mingda.demo.requests=false", "--mingda.guard.agency.free=1000000",
                "--camunda.bpm.job-execution.enabled=false");
    }
}
