package org.mingda.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.mingda.request.EventType;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.support.Applications;
import org.mingda.support.MingdaTest;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two officers complete one task at once, over HTTP: one wins, the other reads so, and one letter goes out. */
@MingdaTest
class AtOnceTest {

    private static final String PASSWORD = "Sample-2026-pass";
    private static final String DECISION = """
            {"variables": {"extensionOutcome": {"value": "approved", "type": "String"},
             "workingDays": {"value": 10, "type": "Long"}}}""";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired SubmitRequest submitRequest;
    @Autowired ExtendDeadline extendDeadline;
    @Autowired Workbench workbench;
    @Autowired Ledger ledger;
    @Autowired Letters letters;
    @Autowired GreenMail mail;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;

    private String number;
    private String task;
    private Head one;
    private Head another;

    private record Head(String login, Caller caller) {
        HttpResponse<String> post(String address, String json) {
            return caller.post(address, json);
        }
    }

    @BeforeEach
    void anExtensionThatTwoHeadsCanDecide() {
        number = anApplication().submitTo(submitRequest).number();
        extendDeadline.ask(number, 10, "档案较多", "handler");
        task = workbench.task(number, "UserTask_DecideExtension").getId();
        one = head();
        another = head();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void ofTwoWhoCompleteATaskAtOnceOneWinsAndOneLetterGoesOut(String way) throws Exception {
        List<HttpResponse<String>> answers = atOnce(
                "select number from request where number = ? for update", number,
                () -> decide(one, way), () -> decide(another, way));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 400);
        assertThat(refusal(answers)).contains("\"type\":\"UseCaseRefused\"").containsPattern("\\p{IsHan}{8,}")
                .doesNotContain("ENGINE", "Cannot", "Exception");
        assertThat(ledger.of(number)).extracting(LedgerEntry::type).containsOnlyOnce(EventType.DEADLINE_EXTENDED);
        workbench.runSteps(number);
        assertThat(letters.ofRequest(number)).extracting(Letter::template).containsOnlyOnce("extension-notice");
        assertThat(Stream.of(mail.getReceivedMessages()).filter(this::goesToTheApplicant)).hasSize(1);
    }

    @Test
    void whoComesTooLateReadsThatTheTaskIsDone() {
        assertThat(decide(one, "submit-form").statusCode()).isEqualTo(204);

        HttpResponse<String> late = decide(another, "submit-form");

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("已由他人认领或办结", "请刷新任务列表");
    }

    @Test
    void ofTwoWhoClaimATaskAtOnceOneGetsIt() throws Exception {
        List<HttpResponse<String>> answers = atOnce("select id_ from act_ru_task where id_ = ? for update", task,
                () -> claim(one), () -> claim(another));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 400);
        assertThat(refusal(answers)).contains("已由他人认领", "请刷新任务列表");
        assertThat(workbench.task(number, "UserTask_DecideExtension").getAssignee()).isIn(one.login(), another.login());
    }

    @Test
    void aTaskThatSomebodyHasClaimedCannotBeClaimedAgain() {
        assertThat(claim(one).statusCode()).isEqualTo(204);

        HttpResponse<String> second = claim(another);

        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("该任务已由他人认领");
    }

    /** Holds a row until both are waiting for it, so that they truly meet. */
    private <T> List<T> atOnce(String lock, String row, Supplier<T> first, Supplier<T> second) throws Exception {
        var answers = new TransactionTemplate(transactions).execute(held -> {
            database.sql(lock).param(row).query().singleRow();
            var both = List.of(CompletableFuture.supplyAsync(first), CompletableFuture.supplyAsync(second));
            await().atMost(20, SECONDS).until(() -> waiting() == 2);
            return both;
        });
        return List.of(answers.get(0).get(30, SECONDS), answers.get(1).get(30, SECONDS));
    }

    private int waiting() {
        return database.sql("select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'").query(Integer.class).single();
    }

    private HttpResponse<String> decide(Head head, String way) {
        return head.post("/engine-rest/task/" + task + "/" + way, DECISION);
    }

    private HttpResponse<String> claim(Head head) {
        return head.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + head.login() + "\"}");
    }

    private static String refusal(List<HttpResponse<String>> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == 400).findFirst().orElseThrow().body();
    }

    private boolean goesToTheApplicant(Message message) {
        return Paths.recipients(message).contains(Applications.EMAIL);
    }

    private Head head() {
        String login = "head" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", login + "@example.cn", Set.of(Role.DEPARTMENT_HEAD), null,
                Permissions.AGENCY), PASSWORD);
        return new Head(login, Caller.program(port, login, PASSWORD));
    }
}
