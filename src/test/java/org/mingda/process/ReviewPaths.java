package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.mingda.support.Replies.given;

import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.letter.ReviewReply;
import org.mingda.letter.WriteReply;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.EventType;
import org.mingda.request.NewRecord;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;
import org.mingda.support.MailParts;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;

/** The confidentiality review by the chain that the decision table says, one path for each of its ends. */
abstract class ReviewPaths extends Paths {

    static final String UNIT = "UserTask_ReviewInUnit";
    static final String OFFICE = "UserTask_ReviewConfidentiality";
    static final String REFERRAL = "UserTask_ReferToSecrecyAdministration";

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    ReleaseRecords records;

    @Autowired
    WriteReply writeReply;

    @Autowired
    ReviewReply reviewReply;

    @Autowired
    Prefill prefill;

    private Replies replies;
    private Case c;

    @BeforeEach
    void aHandler() {
        replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
    }

    @Test
    void recordsAreReviewedInTheUnitAndThenInTheOffice() {
        ProcessInstance review = review(replies.drafted(given("征地批复"), given("勘测图")));
        assertThat(review).isWaitingAt(UNIT).hasNotPassed(OFFICE);
        assertThat(c.task(UNIT)).hasCandidateGroup("unit-expropriation-reviewer");
        findReleasable("unit-reviewer");
        decide(UNIT, "unit-reviewer", "passed");
        assertThat(review).isWaitingAt(OFFICE);
        assertThat(ledger.latest(c.number, EventType.REVIEW_PASSED)).isEmpty();
        findReleasable("reviewer");
        decide(OFFICE, "reviewer", "passed");

        assertThat(review).isEnded().hasPassed("EndEvent_ReviewPassed").hasNotPassed("EndEvent_UnitReviewPassed");
        assertThat(last(c, EventType.REVIEW_PASSED).actor()).isEqualTo("reviewer");
        assertThat(last(c, EventType.REVIEW_PASSED).data()).containsEntry("version", 1)
                .containsKeys("content", "records", "basis");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.APPROVAL);
    }

    @Test
    void aReplyThatGivesNothingIsReviewedInTheUnitAlone() {
        ProcessInstance review = review(replies.draft(replies.assigned(anApplication()), "deny-process"));
        decide(UNIT, "unit-reviewer", "passed");

        assertThat(review).isEnded().hasPassed("EndEvent_UnitReviewPassed").hasNotPassed(OFFICE);
        assertThat(last(c, EventType.REVIEW_PASSED).actor()).isEqualTo("unit-reviewer");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.APPROVAL);
    }

    @Test
    void aReplyThatGivesSomethingInItsTextIsReviewedInTheOfficeAlone() {
        ProcessInstance review = review(replies.draft(replies.assigned(anApplication()), "granted"));
        decide(OFFICE, "reviewer", "passed");

        assertThat(review).isEnded().hasPassed("EndEvent_ReviewPassed").hasNotPassed(UNIT);
    }

    @Test
    void aReplyOfNoUnitGoesToTheOffice() {
        String number = anApplication().submitTo(submitRequest).number();
        ProcessInstance review = review(replies.draft(number, "deny-process"));

        assertThat(review).isWaitingAt(OFFICE).hasNotPassed(UNIT);
    }

    @Test
    void theReviewedFilesLeaveWithTheReplyWhenARequestGoesItsWholeWay() throws Exception {
        c = caseAt("UserTask_DraftReply", anApplication());
        changeRecords.add(c.number, given("征地批复"), "handler");
        steps.take(c.number, "UserTask_DraftReply");
        findReleasable("unit-reviewer");
        steps.take(c.number, UNIT);
        findReleasable("reviewer");
        steps.take(c.number, OFFICE);
        steps.take(c.number, "UserTask_ApproveReply");

        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLOSED);
        Letter reply = reply(c);
        assertThat(letters.files(reply.id())).hasSize(1)
                .allSatisfy(file -> assertThat(letters.open(file)).hasBinaryContent(Replies.PDF));
        assertThat(mailsTo(Applications.EMAIL)).anySatisfy(message -> {
            assertThat(subject(message)).contains(reply.number());
            assertThat(new MailParts((MimeMessage) message).named("征地批复.pdf")).isEqualTo(Replies.PDF);
        });
    }

    @Test
    void aReplyReturnedFromTheReviewIsDraftedAndReviewedAgain() {
        c = caseAt(OFFICE, anApplication());
        steps.take(c.number, OFFICE, "reviewOutcome", "returned");
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply").hasNotPassed("UserTask_ApproveReply");
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "returnReason")).contains("不涉密");
        steps.upTo(c.number, "UserTask_ApproveReply");
        assertThat(last(c, EventType.REVIEW_PASSED).text("version")).isEqualTo("2");
    }

    @Test
    void theUnitReturnsAReplyAndItsRecordsCanBeChangedAgain() {
        ProcessInstance review = review(replies.drafted(given("征地批复")));
        decide(UNIT, "unit-reviewer", "returned");

        assertThat(review).isEnded().hasPassed("EndEvent_UnitReviewReturned").hasNotPassed(OFFICE);
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        changeRecords.add(c.number, given("勘测图"), "handler");
        assertThat(records.of(c.number)).hasSize(2);
    }

    @Test
    void theOfficeReturnsAReplyAndTheHandlerReadsWhy() {
        ProcessInstance review = review(replies.draft(replies.assigned(anApplication()), "granted"));
        decide(OFFICE, "reviewer", "returned");

        assertThat(review).isEnded().hasPassed("EndEvent_ReviewReturned").hasNotPassed("EndEvent_ReviewPassed");
        assertThat(prefill.returnReason(c.number)).contains("保密法第九条");
    }

    @Test
    void aUnitThatIsNotSureAsksTheOffice() {
        ProcessInstance review = review(replies.draft(replies.assigned(anApplication()), "deny-process"));
        decide(UNIT, "unit-reviewer", "unsure");

        assertThat(review).isWaitingAt(OFFICE).hasNotPassed("EndEvent_UnitReviewPassed");
        assertThat(ledger.latest(c.number, EventType.REVIEW_PASSED)).isEmpty();
        decide(OFFICE, "reviewer", "passed");
        assertThat(review).isEnded().hasPassed("EndEvent_ReviewPassed");
    }

    @Test
    void anOfficeThatIsNotSureAsksTheSecrecyAdministrationWhileTheClockRunsOn() throws Exception {
        ProcessInstance review = referred();
        Letter letter = letters.ofRequest(c.number).stream()
                .filter(one -> one.template().equals("secrecy-referral")).findFirst().orElseThrow();
        assertThat(letter.state()).isEqualTo(LetterState.FILED);
        assertThat(letter.recipientName()).isEqualTo("青石市国家保密局（样例）");
        assertThat(textOf(letter)).contains("征地批复", "来源机关的密级不明", "保密法第九条").doesNotContain("张三样");
        assertThat(review).isWaitingAt(REFERRAL);
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
        on("2026-09-25");
        findReleasable("reviewer");
        answer("passed");

        assertThat(review).isEnded().hasPassed("EndEvent_ReviewPassed").hasNotPassed("EndEvent_ReferralReturned");
        assertThat(last(c, EventType.REVIEW_PASSED).data()).containsEntry("answerNumber", "青密函〔2026〕8号")
                .containsEntry("answeredOn", "2026-09-24");
        assertThat(caseClock.read(c.number).due()).isEqualTo("2026-10-22");
    }

    @Test
    void whatTheSecrecyAdministrationForbidsGoesBack() {
        ProcessInstance review = referred();
        on("2026-09-25");
        answer("returned");

        assertThat(review).isEnded().hasPassed("EndEvent_ReferralReturned").hasNotPassed("EndEvent_ReviewPassed");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(last(c, EventType.REVIEW_RETURNED).text("answerNumber")).isEqualTo("青密函〔2026〕8号");
    }

    @Test
    void theSameReferralIsWrittenOnce() {
        referred();
        engine.getRuntimeService().createProcessInstanceModification(c.instance("confidentiality-review").getId())
                .startBeforeActivity("ServiceTask_IssueSecrecyReferral").execute();
        c.runSteps();
        assertThat(letters.ofRequest(c.number)).filteredOn(one -> one.template().equals("secrecy-referral")).hasSize(1);
    }

    @Test
    void nobodyPassesWhatHeHasNotFoundReleasableItemByItem() {
        review(replies.drafted(given("征地批复"), given("勘测图")));
        refused(() -> decide(UNIT, "unit-reviewer", "passed"), "第1件“征地批复”还没有由您审查为可以公开");
        conclude("unit-reviewer", "征地批复", RecordConclusion.RELEASABLE);
        conclude("unit-reviewer", "勘测图", RecordConclusion.UNSURE);
        refused(() -> decide(UNIT, "unit-reviewer", "passed"), "第2件“勘测图”还没有由您审查为可以公开");
        conclude("unit-reviewer", "勘测图", RecordConclusion.RELEASABLE);
        decide(UNIT, "unit-reviewer", "passed");
        refused(() -> decide(OFFICE, "reviewer", "passed"), "第1件“征地批复”还没有由您审查为可以公开");
    }

    @Test
    void whatTheHandlerDoubtsIsReviewedTwice() {
        NewRecord doubted = new NewRecord("会议纪要", Disposition.WITHHOLD, "process", "", "属于讨论记录",
                true, null);
        review(replies.draft(replies.listed(doubted), "deny-process"));
        decide(UNIT, "unit-reviewer", "passed");
        assertThat(c.instance("confidentiality-review")).isWaitingAt(OFFICE);
    }

    private ProcessInstance referred() {
        ProcessInstance review = review(replies.drafted(given("征地批复")));
        findReleasable("unit-reviewer");
        decide(UNIT, "unit-reviewer", "passed");
        refused(() -> decide(OFFICE, "reviewer", "unsure"), "请填写报请的保密行政管理部门");
        c.complete(OFFICE, "reviewer", "reviewOutcome", "unsure", "reviewBasis", "保密法第九条", "secrecyAuthority",
                "青石市国家保密局（样例）", "referralQuestion", "来源机关的密级不明").runSteps();
        return review;
    }

    private ProcessInstance review(String number) {
        c = new Case(engine, workbench, number);
        return engine.getRuntimeService().startProcessInstanceByKey(
                "confidentiality-review", number, Map.of("requestNumber", number));
    }

    private void decide(String task, String person, String outcome) {
        c.complete(task, person, "reviewOutcome", outcome, "reviewBasis", "保密法第九条");
    }

    private void answer(String outcome) {
        c.complete(REFERRAL, "reviewer", "referralOutcome", outcome, "answerNumber", "青密函〔2026〕8号", "answeredOn",
                "2026-09-24", "referralBasis", "保密法第二十五条");
    }

    private void findReleasable(String reviewer) {
        records.given(c.number).forEach(record -> conclude(reviewer, record.title(), RecordConclusion.RELEASABLE));
    }

    private void conclude(String reviewer, String title, RecordConclusion conclusion) {
        records.of(c.number).stream().filter(record -> record.title().equals(title)).forEach(record ->
                reviewReply.reviewRecord(c.number, record.id(), conclusion,
                        new ReviewReply.Opinion("保密法第九条", "请再核对来源"), reviewer));
    }

    private static void refused(ThrowingCallable use, String message) {
        assertThatThrownBy(use).isInstanceOf(UseCaseRefused.class).hasMessageContaining(message);
    }
}
