package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Replies.given;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.ReviewReply;
import org.mingda.letter.WriteReply;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReleaseRecords;
import org.mingda.support.MingdaTest;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The review's tasks completed past Tasklist, by people who are candidates for more than they may do in one request. */
@MingdaTest
class ReviewByRestTest {

    private static final String PASSWORD = "Sample-2026-pass";
    private static final String UNIT = "UserTask_ReviewInUnit";
    private static final String OFFICE = "UserTask_ReviewConfidentiality";
    private static final String APPROVAL = "UserTask_ApproveReply";

    @LocalServerPort
    int port;

    @Value("${mingda.demo.password}")
    String demoPassword;

    @Autowired
    People people;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Workbench workbench;

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    WriteReply writeReply;

    @Autowired
    ReviewReply reviewReply;

    @Autowired
    ReleaseRecords records;

    @Autowired
    Ledger ledger;

    private String number;
    private String everything;

    @BeforeEach
    void aDraftedReplyAndSomebodyWithEveryRole() {
        number = new Replies(submitRequest, assignToUnit, changeRecords, writeReply).drafted(given("征地批复"));
        everything = person(Role.HANDLER, Role.UNIT_REVIEWER, Role.REVIEWER, Role.DEPARTMENT_HEAD);
    }

    @Test
    void passingWithoutItemReviewIsRefusedInPlainWords() {
        HttpResponse<String> answer = complete(review(), UNIT, "unit-reviewer", passed());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("还没有由您审查为可以公开").doesNotContain("ENGINE", "Exception:");
    }

    @Test
    void anotherChainSentAlongShortensNothing() {
        Task task = review();
        findReleasable("unit-reviewer");
        assertThat(complete(task, UNIT, "unit-reviewer", passed() + ",\"reviewChain\":{\"value\":\"unit\"}")
                .statusCode()).isEqualTo(204);

        assertThat(workbench.task(number, OFFICE)).isNotNull();
        assertThat(ledger.latest(number, EventType.REVIEW_PASSED)).isEmpty();
        assertThat(variables(task)).containsExactlyInAnyOrderEntriesOf(
                Map.of("requestNumber", number, "unit", "expropriation", "reviewOutcome", "passed",
                        "reviewChain", "unit-and-office"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passed-too", "PASSED", "", "${true}", "unit"})
    void anOutcomeThatIsNoneIsRefused(String outcome) {
        Task task = review();
        findReleasable("unit-reviewer");
        assertThat(complete(task, UNIT, "unit-reviewer", fields(outcome)).statusCode()).isEqualTo(400);
        assertThat(workbench.task(number, UNIT)).isNotNull();
    }

    @Test
    void aReturnIsNoPassWhateverElseIsSentAlong() {
        passUnit("unit-reviewer");
        Task task = workbench.task(number, OFFICE);
        complete(task, OFFICE, "reviewer", fields("returned") + ",\"referralOutcome\":{\"value\":\"passed\"},"
                + "\"answerNumber\":{\"value\":\"x\"}");

        assertThat(ledger.latest(number, EventType.REVIEW_PASSED)).isEmpty();
        assertThat(ledger.latest(number, EventType.REVIEW_RETURNED)).isPresent();
        refusedAtApproval("head", "还没有通过保密审查");
    }

    @Test
    void aHeadWhoSendsAReviewAlongSignsNothing() {
        Task task = approval();
        HttpResponse<String> answer = complete(task, APPROVAL, "head",
                "\"approvalOutcome\":{\"value\":\"approved\"},\"reviewOutcome\":{\"value\":\"passed\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("还没有通过保密审查");
        assertThat(ledger.latest(number, EventType.REPLY_APPROVED)).isEmpty();
    }

    @Test
    void whoHandlesDoesNotReview() {
        String both = everything;
        changeRecordsAs(both);
        assertThat(complete(review(), UNIT, both, fields("returned")).body()).contains("不能审查自己办理的内容");
    }

    @Test
    void whoReviewsForTheUnitDoesNotReviewForTheOffice() {
        passUnit(everything);
        assertThat(complete(workbench.task(number, OFFICE), OFFICE, everything, fields("returned")).body())
                .contains("不能审查自己办理的内容");
    }

    @Test
    void whoReviewsDoesNotSign() {
        passUnit(everything);
        refusedAtApproval(everything, "不能签发");
    }

    @Test
    void whoSignsDoesNotReviewTheNextDraft() {
        passUnit("unit-reviewer");
        complete(approval(), APPROVAL, everything,
                "\"approvalOutcome\":{\"value\":\"sent-back\"},\"approvalReason\":{\"value\":\"请补充\"}");
        new Replies(submitRequest, assignToUnit, changeRecords, writeReply).draft(number, "granted");
        assertThat(complete(workbench.task(number, OFFICE), OFFICE, everything, fields("returned")).body())
                .contains("不能审查自己办理的内容");
    }

    @Test
    void whoIsNoReviewerCannotCompleteTheTaskAtAll() {
        Task task = review();
        assertThat(complete(task, UNIT, "handler", passed()).statusCode()).isIn(403, 404, 500);
        assertThat(complete(task, UNIT, "reviewer", passed()).statusCode()).isIn(403, 404, 500);
        assertThat(workbench.task(number, UNIT)).isNotNull();
    }

    private void changeRecordsAs(String person) {
        number = new Replies(submitRequest, assignToUnit, changeRecords, writeReply).listed(given("征地批复"));
        changeRecords.add(number, given("勘测图"), person);
        new Replies(submitRequest, assignToUnit, changeRecords, writeReply).draft(number, "granted");
    }

    private void refusedAtApproval(String person, String message) {
        HttpResponse<String> answer =
                complete(approval(), APPROVAL, person, "\"approvalOutcome\":{\"value\":\"approved\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    private void passUnit(String reviewer) {
        Task task = review();
        findReleasable(reviewer);
        assertThat(complete(task, UNIT, reviewer, passed()).statusCode()).isEqualTo(204);
    }

    private void findReleasable(String reviewer) {
        records.given(number).forEach(record -> reviewReply.reviewRecord(number, record.id(),
                RecordConclusion.RELEASABLE, new ReviewReply.Opinion("保密法第九条", ""), reviewer));
    }

    private Task review() {
        engine.getRuntimeService().startProcessInstanceByKey(
                "confidentiality-review", number, Map.of("requestNumber", number, "unit", "expropriation"));
        return workbench.task(number, UNIT);
    }

    /** The signature alone, as if the steps before it had been skipped. */
    private Task approval() {
        engine.getRuntimeService().createProcessInstanceByKey("disclosure-request").businessKey(number)
                .setVariable("requestNumber", number).startBeforeActivity(APPROVAL).execute();
        return workbench.task(number, APPROVAL);
    }

    private HttpResponse<String> complete(Task task, String element, String person, String fields) {
        assertThat(task).as(element).isNotNull();
        return Caller.program(port, person, person.equals(everything) ? PASSWORD : demoPassword)
                .post("/engine-rest/task/" + task.getId() + "/complete", "{\"variables\":{" + fields + "}}");
    }

    private static String passed() {
        return fields("passed");
    }

    private static String fields(String outcome) {
        return "\"reviewOutcome\":{\"value\":\"" + outcome + "\"},\"reviewBasis\":{\"value\":\"保密法第九条\"}";
    }

    private Map<String, Object> variables(Task task) {
        return engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId())
                .list().stream().filter(one -> one.getTaskId() == null)
                .collect(Collectors.toMap(one -> one.getName(), one -> one.getValue()));
    }

    private String person(Role... roles) {
        String login = "all" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "全岗样", login + "@example.test", Set.of(roles), "expropriation"), PASSWORD);
        return login;
    }
}
