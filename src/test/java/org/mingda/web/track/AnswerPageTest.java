package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.request.Answers;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Question;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An applicant reads what he was asked and answers it, without any script. */
@MingdaTest
class AnswerPageTest {

    private static final Visitor.File FILE =
            new Visitor.File("files", "说明.txt", "项目批复复印件".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired SampleSteps steps;
    @Autowired ProcessEngine engine;
    @Autowired Answers answers;
    @Autowired Attachments attachments;
    @Autowired Ledger ledger;
    @Autowired TestClock clock;

    private AskedCase asked;
    private Visitor visitor;

    @BeforeEach
    void somebodyWithABrowser() {
        asked = new AskedCase(submitRequest, steps);
        visitor = new Visitor(port);
    }

    @Test
    void theQuestionTheLastDayAndTheLetterAreOnTheTrackingPage() {
        Accepted accepted = opened(asked.toClarify());
        assertThat(visitor.page()).contains("请您补正申请内容", "请写明项目名称。", "最后一日：2026年10月15日",
                "政府信息公开申请补正告知书", "已向您发出补正告知书", "/track/" + accepted.number() + "/answer");
    }

    @Test
    void anAnswerWithItsFilesGoesToTheOfficersAndStaysOnThePage() {
        Accepted accepted = opened(asked.toClarify());
        clock.set("2026-10-12");
        answer(accepted, "青石大道项目，2024年", FILE);

        assertThat(visitor.address()).isEqualTo("/track/" + accepted.number());
        assertThat(visitor.page()).contains("已收到您的答复", "您补正的内容", "青石大道项目，2024年", "2026年11月9日",
                "已收到您的补正，正在审查").doesNotContain("/answer\"");
        assertThat(answers.given(accepted.number(), Question.CLARIFICATION)).hasValueSatisfying(given -> {
            assertThat(given.text()).isEqualTo("青石大道项目，2024年");
            assertThat(given.on()).isEqualTo("2026-10-12");
        });
        assertThat(attachments.of(accepted.number())).extracting(Attachment::fileName, Attachment::addedBy)
                .containsExactly(tuple("说明.txt", "applicant"));
        assertThat(tasks(accepted)).contains("UserTask_AssessClarification")
                .doesNotContain("UserTask_RecordClarification");
    }

    @Test
    void theSameFormSentTwiceCountsOnce() {
        Accepted accepted = opened(asked.toClarify());
        visitor.get("/track/" + accepted.number() + "/answer");
        Map<String, String> fields = Map.of("key", visitor.input("key"), "_csrf", visitor.input("_csrf"),
                "answer", "青石大道项目");
        visitor.upload("/track/" + accepted.number() + "/answer", fields, FILE);
        visitor.get("/track/" + accepted.number() + "/withdraw");
        visitor.upload("/track/" + accepted.number() + "/answer", fields, FILE);

        assertThat(visitor.page()).contains("没有再次提交");
        assertThat(ledger.of(accepted.number())).extracting(LedgerEntry::type)
                .containsOnlyOnce(EventType.CLARIFICATION_RECEIVED, EventType.ATTACHMENT_ADDED);
    }

    @Test
    void anEmptyAnswerComesBackWithItsFiles() {
        Accepted accepted = opened(asked.toClarify());
        answer(accepted, "  ", FILE);

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("请填写您的答复。", "说明.txt", "已经上传");
        visitor.upload("/track/" + accepted.number() + "/answer", Map.of("key", visitor.input("key"),
                "keep", visitor.input("keep"), "answer", "青石大道项目"));
        assertThat(attachments.of(accepted.number())).extracting(Attachment::fileName).containsExactly("说明.txt");
    }

    @Test
    void afterTheLastDayOnlyAnOfficerCanRecordAnAnswer() {
        Accepted accepted = opened(asked.toClarify());
        visitor.get("/track/" + accepted.number() + "/answer");
        clock.set("2026-10-16");
        answerFromHere(accepted, "青石大道项目");
        assertThat(visitor.page()).contains("没有提交：最后一日已过", "不能再在网上提交").doesNotContain("/answer\"");
        assertThat(answers.received(accepted.number())).isFalse();
        assertThat(visitor.get("/track/" + accepted.number() + "/answer").address())
                .isEqualTo("/track/" + accepted.number());
    }

    @Test
    void reasonsAreAskedForAndGivenInTheSameWay() {
        Accepted accepted = opened(asked.toGiveReasons());
        assertThat(visitor.page()).contains("请您说明申请的理由", "请说明为什么需要这些信息。", "政府信息公开申请说明理由告知书");
        answer(accepted, "课题研究需要");
        assertThat(visitor.page()).contains("您说明的理由", "课题研究需要");
        assertThat(tasks(accepted)).contains("UserTask_AssessReasons");
    }

    @Test
    void allOfItSpeaksEnglish() {
        Accepted accepted = opened(asked.toClarify());
        visitor.get("/track/" + accepted.number() + "?lang=en");
        assertThat(visitor.page())
                .contains("Please clarify your request", "Last day: 15 October 2026", "Clarify your request");
        assertThat(visitor.get("/track/" + accepted.number() + "/answer").page())
                .contains("Your answer", "What to clarify");
    }

    @Test
    void whoeverDoesNotKnowTheCodeCanNeitherReadNorAnswer() {
        Accepted accepted = asked.toClarify();
        assertThat(visitor.get("/track/" + accepted.number() + "/answer").address()).isEqualTo("/track");
        visitor.upload("/track/" + accepted.number() + "/answer",
                Map.of("key", UUID.randomUUID().toString(), "answer", "别人写的"));
        assertThat(answers.received(accepted.number())).isFalse();
    }

    private Accepted opened(Accepted accepted) {
        visitor.get("/track").post("/track", Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
        return accepted;
    }

    private void answer(Accepted accepted, String text, Visitor.File... files) {
        visitor.get("/track/" + accepted.number() + "/answer");
        answerFromHere(accepted, text, files);
    }

    private void answerFromHere(Accepted accepted, String text, Visitor.File... files) {
        visitor.upload("/track/" + accepted.number() + "/answer",
                Map.of("key", visitor.input("key"), "answer", text), files);
    }

    private List<String> tasks(Accepted accepted) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(accepted.number()).list().stream()
                .map(task -> task.getTaskDefinitionKey()).toList();
    }
}
