package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every refusal of this package's use cases, by what the officer reads; the day is Friday, 18 September 2026. */
@MingdaTest
class RefusalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    ConfirmRegistration confirmRegistration;

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    DecideConsultations decideConsultations;

    @Autowired
    Consultations consultations;

    @Autowired
    RecordConsultation consultation;

    @Autowired
    ExtendDeadline extendDeadline;

    @Autowired
    RecordDelivery recordDelivery;

    @Autowired
    WithdrawRequest withdrawRequest;

    @Autowired
    AddAttachments addAttachments;

    @Autowired
    SeparationOfDuties duties;

    @Autowired
    Ledger ledger;

    @Autowired
    ClockChange clockChange;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private String number;

    @BeforeEach
    void aFreshRequest() {
        number = anApplication().submitTo(submitRequest).number();
    }

    @Test
    void anUnknownNumber() {
        refused(() -> withdrawRequest.withdraw("QS2026-99999", "registrar"), "没有编号为 QS2026-99999 的申请");
    }

    @Test
    void aClosedRequest() {
        withdrawRequest.withdraw(number, "applicant");
        refused(() -> assignToUnit.assign(number, to("planning"), "registrar"), "已经办结，不能再办理这一步");
    }

    @Test
    void aReceiptDateInTheFuture() {
        refused(() -> confirmRegistration.confirm(number, new Registration(Channel.PORTAL,
                Map.of(), TOMORROW, List.of(), "", null, RegistrationOutcome.ACCEPTED), "registrar"), "收到之日不能晚于今天");
    }

    @Test
    void aUnitOfNobody() {
        refused(() -> assignToUnit.assign(number, to("laundry"), "registrar"), "没有承办机构“laundry”");
        refused(() -> assignToUnit.assign(number, to("planning", "laundry"), "registrar"), "没有承办机构“laundry”");
    }

    @Test
    void aUnitThatIsToHelpItself() {
        refused(() -> assignToUnit.assign(number, to("planning", "planning"), "registrar"), "牵头机构不需要再选为协办机构");
        refused(() -> assignToUnit.assign(number, to("planning", "enforcement", "enforcement"), "registrar"), "选了两次");
    }

    @Test
    void anInternalPeriodOfNoDays() {
        refused(() -> assignToUnit.assign(number, new AssignToUnit.Order("planning", List.of(), 0, ""), "registrar"),
                "至少为 1 个工作日");
    }

    private static AssignToUnit.Order to(String lead, String... others) {
        return new AssignToUnit.Order(lead, List.of(others), 7, "");
    }

    @Test
    void attachmentsThatAreNone() {
        refused(() -> addAttachments.add(number, List.of(), "registrar"), "请先选择要上传的文件");
    }

    @Test
    void aConsultationThatHappensTomorrowOrAnObjectionWithoutReasons() {
        String party = aConsultedParty();
        refused(() -> consultation.delivered(party, TOMORROW, "EMS 回执", "registrar"), "送达日期不能晚于今天。请按送达凭证填写");
        consultation.delivered(party, TODAY, "EMS 回执", "registrar");
        refused(() -> answer(party, Consultations.Answer.AGREED, "", TOMORROW), "收到意见的日期不能晚于今天");
        refused(() -> answer(party, Consultations.Answer.OBJECTED, " ", TODAY), "请填写其理由");
    }

    @Test
    void aReviewByTheHandler() {
        search();
        refused(() -> duties.mayReview(number, "handler"), "不能审查自己办理的内容");
        refused(() -> duties.mayReviewInUnit(number, "handler"), "不能审查自己办理的内容");
    }

    @Test
    void aSignatureByTheReviewer() {
        search();
        transaction.executeWithoutResult(status ->
                ledger.append(number, EventType.REVIEW_PASSED, "reviewer", Map.of()));
        refused(() -> duties.mayApprove(number, "reviewer"), "不能签发");
    }

    @Test
    void anExtensionThatIsAskedForInTheWrongWay() {
        refused(() -> extendDeadline.ask(number, 21, "档案较多", "handler"), "应为 1 至 20 个工作日");
        refused(() -> extendDeadline.ask(number, 0, "档案较多", "handler"), "应为 1 至 20 个工作日");
        refused(() -> extendDeadline.ask(number, 20, " ", "handler"), "请填写延期的理由");
    }

    @Test
    void aSecondExtension() {
        extendDeadline.ask(number, 20, "档案较多", "handler");
        refused(() -> extendDeadline.ask(number, 20, "档案较多", "handler"), "已有一份延期申请待审批");
        extendDeadline.approve(number, 20, "head");
        refused(() -> extendDeadline.ask(number, 20, "档案较多", "handler"), "不能再次延期");
    }

    @Test
    void anExtensionThatComesTooLate() {
        clock.set("2026-10-23");
        refused(() -> extendDeadline.ask(number, 20, "档案较多", "handler"), "答复期限已过，不能再延期");
    }

    @Test
    void anExtensionOfAnAnsweredRequest() {
        note(EventType.REPLY_APPROVED);
        refused(() -> extendDeadline.ask(number, 20, "档案较多", "handler"), "答复已经签发，不需要延期");
    }

    @Test
    void anExtensionOfAClockThatHasEnded() {
        extendDeadline.ask(number, 20, "档案较多", "handler");
        note(EventType.REPLY_ISSUED);
        refused(() -> extendDeadline.approve(number, 20, "head"), "答复期限已经终结，不能延期");
    }

    @Test
    void aDecisionOnAnExtensionThatNobodyAskedForOrByWhoeverAsked() {
        refused(() -> extendDeadline.approve(number, 20, "head"), "没有待审批的延期申请");
        refused(() -> extendDeadline.refuse(number, "期限充足", "head"), "没有待审批的延期申请");
        extendDeadline.ask(number, 20, "档案较多", "handler");
        refused(() -> extendDeadline.approve(number, 20, "handler"), "延期由您提出，不能由您批准");
        refused(() -> extendDeadline.refuse(number, "", "head"), "不批准延期的，请填写理由");
    }

    @Test
    void aDeliveryTomorrow() {
        refused(() -> recordDelivery.delivered(number, "post", TOMORROW, "EMS 回执", "registrar"), "送达日期不能晚于今天");
    }

    @Test
    void aWithdrawalAfterTheReply() {
        note(EventType.REPLY_ISSUED);
        refused(() -> withdrawRequest.withdraw(number, "applicant"), "答复书已经作出，不能再撤回");
    }

    private String aConsultedParty() {
        decideConsultations.decide(number, List.of(new NamedConsultee(
                ConsulteeKind.THIRD_PARTY, "甲样例公司", "青石市样例路0号", "建筑设计方案")), "handler");
        String party = consultations.thirdParties(number).get(0);
        consultation.sent(party);
        return party;
    }

    private void answer(String party, Consultations.Answer answer, String reasons, LocalDate on) {
        consultation.answered(party, answer, reasons, on, "handler");
    }

    private void search() {
        transaction.executeWithoutResult(status ->
                ledger.append(number, EventType.SEARCH_RECORDED, "handler", Map.of()));
    }

    /** What other packages' use cases write, without their letters. */
    private void note(EventType type) {
        transaction.executeWithoutResult(status -> {
            ledger.append(number, type, "system", Map.of());
            clockChange.record(number);
        });
    }

    private static void refused(ThrowingCallable use, String message) {
        assertThatThrownBy(use).isInstanceOf(UseCaseRefused.class).hasMessageContaining(message);
    }
}
