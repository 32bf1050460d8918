package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.LetterDefect;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a use case refuses reaches the officer as our sentence, without a word of the engine's. */
@MingdaTest
class RefusalsTest {

    private static final String FUTURE = "收到之日不能晚于今天。请核对收到之日。";

    @Autowired Workbench workbench;
    @Autowired SubmitRequest submitRequest;
    @Autowired Requests requests;
    @Value("${mingda.demo.password}") String password;
    @LocalServerPort int port;

    private String number;
    private String task;

    @BeforeEach
    void aRequestToRegister() {
        number = anApplication().submitTo(submitRequest).number();
        task = workbench.task(number, "UserTask_RegisterRequest").getId();
    }

    @ParameterizedTest
    @CsvSource({"/engine-rest, submit-form", "/engine-rest, complete",
        "/camunda/api/engine/engine/default, submit-form", "/camunda/api/engine/engine/default, complete"})
    void theApiAnswersWithTheSentenceAlone(String api, String way) {
        Caller registrar = api.startsWith("/camunda") ? Caller.browser(port, "registrar", password)
                : Caller.program(port, "registrar", password);
        registrar.post(api + "/task/" + task + "/claim", "{\"userId\":\"registrar\"}");

        HttpResponse<String> answer = registrar.post(api + "/task/" + task + "/" + way,
                "{\"variables\":{\"receiptDate\":{\"value\":\"2099-01-01\",\"type\":\"String\"},"
                        + "\"registrationOutcome\":{\"value\":\"accepted\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"type\":\"UseCaseRefused\"", "\"message\":\"" + FUTURE + "\"");
        assertThat(requests.get(number).stage()).isEqualTo(Stage.REGISTRATION);
    }

    @Test
    @BrowserTest
    void tasklistShowsTheSentenceAndKeepsWhatWasTyped(Browser browser) {
        TasklistPage tasklist = new TasklistPage(browser, "http://localhost:" + port);
        tasklist.logIn("registrar", password);
        tasklist.open(task).fill("登记说明", "缺少身份证明").choose("受理")
                .fill("收到之日", "2099-01-01");
        browser.click(By.xpath("//button[normalize-space(.)='办结']"));

        assertThat(browser.see(By.cssSelector("[notifications-panel] .alert")).getText())
                .contains(FUTURE).doesNotContain("ENGINE", "Cannot", "Listener");
        assertThat(tasklist.typed("登记说明")).isEqualTo("缺少身份证明");
        assertThat(tasklist.typed("收到之日")).isEqualTo("2099-01-01");
    }

    @Test
    void callersInTheHouseGetTheRefusalItself() {
        assertThatThrownBy(() -> workbench.complete(number, "UserTask_RegisterRequest", "registrar",
                Map.of("receiptDate", "2099-01-01", "registrationOutcome", "accepted"))).isExactlyInstanceOf(UseCaseRefused.class).hasMessage(FUTURE);
    }

    @Test
    void aLetterThatCannotBeMadeIsARefusalAndAnyOtherFailureIsLeftAsItIs() {
        LetterDefect defect = new LetterDefect("请填写收件人。");
        IllegalStateException other = new IllegalStateException("disk full");

        assertThatThrownBy(() -> fail(new IllegalStateException("ENGINE-03051", defect)))
                .isInstanceOf(UseCaseRefused.class).hasMessage("请填写收件人。").hasCause(defect);
        assertThatThrownBy(() -> fail(other)).isSameAs(other);
    }

    private static void fail(RuntimeException failure) {
        PlainRefusals refusals = new PlainRefusals();
        refusals.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw failure;
            }
        });
        refusals.execute(context -> null);
    }
}
