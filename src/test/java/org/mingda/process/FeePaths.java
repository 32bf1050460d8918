package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.request.EventType;
import org.mingda.request.FeeOutcome;
import org.mingda.request.FeesAsked;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;
import org.springframework.beans.factory.annotation.Autowired;

/** The information handling fee: one path for each end, with the dates of autumn 2026. */
abstract class FeePaths extends Paths {

    private static final String PROCESS = "fee-collection";

    @Autowired
    FeesAsked feesAsked;

    @Test
    void aFeePaidInTimeStartsThePeriodAnew() throws Exception {
        Case c = pagesCharged(anApplication());
        ProcessInstance fee = c.instance(PROCESS);
        c.runSteps();
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.FEE);
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.PAUSED);
        assertThat(day(c.task("UserTask_RecordPayment").getDueDate())).isEqualTo("2026-10-26");
        assertThat(workbench.prefilled(c.number, "UserTask_RecordPayment", "feeAsked"))
                .contains("按量计收", "720 元", "第101页，每页20元，计20元", "2026-10-26");
        on("2026-10-12");
        c.complete("UserTask_RecordPayment", "registrar", "paidOn", "2026-10-12", "receiptNumber", "NO 0000012345");

        assertThat(fee).isEnded().hasPassed("EndEvent_FeePaid")
                .hasNotPassed("UserTask_ConfirmFeeNoticeDelivery", "ServiceTask_LapseFee", "EndEvent_FeeWaived");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-09");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(last(c, EventType.FEE_PAID).text("receiptNumber")).isEqualTo("NO 0000012345");
        assertThat(feesAsked.find(c.number).orElseThrow().outcome()).isEqualTo(FeeOutcome.PAID);
        assertThat(mailsTo(Applications.EMAIL)).hasSize(1);
        assertThat(textOf(notice(c))).contains("人民币720元", "第1—30页，不收费", "第31—100页，每页10元，计700元", "第五条",
                "次日起20个工作日内", "自缴费的次日起重新计算");
    }

    @Test
    void aFeeNotPaidLapsesOnTheMorningAfterItsLastDay() {
        Case c = pagesCharged(anApplication());
        ProcessInstance fee = c.instance(PROCESS);
        c.runSteps();
        assertThat(day(c.timer("Timer_FeeDue").getDuedate())).isEqualTo("2026-10-27");
        on("2026-10-27");
        c.fire("Timer_FeeDue");

        assertThat(fee).isEnded().hasPassed("EndEvent_FeeLapsed").hasNotPassed("EndEvent_FeePaid");
        assertThat(c.task("UserTask_RecordPayment")).isNull();
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.LAPSED);
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(feesAsked.find(c.number).orElseThrow().outcome()).isEqualTo(FeeOutcome.LAPSED);
    }

    @Test
    void aFeeCanBeWaivedForAReasonAndTheClockGoesOn() {
        Case c = begun(anApplication());
        ProcessInstance fee = c.instance(PROCESS);
        assertThatThrownBy(() -> calculate(c, "feeMethod", "waived", "feeOutcome", "charged"))
                .hasMessageContaining("不收取的理由");
        calculate(c, "feeMethod", "waived", "waiverReason", "页数虽多，但系首次申请", "feeOutcome", "charged");

        assertThat(fee).isEnded().hasPassed("EndEvent_FeeWaived")
                .hasNotPassed("ServiceTask_IssueFeeNotice", "EndEvent_FeePaid");
        assertThat(last(c, EventType.FEE_WAIVED).text("reason")).isEqualTo("页数虽多，但系首次申请");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-10-22");
        assertThat(feesAsked.find(c.number)).isEmpty();
        assertThat(letters.ofRequest(c.number)).isEmpty();
    }

    @Test
    void aNoticeOnPaperCountsFromTheDayItWasReceived() {
        Case c = pagesCharged(anApplication().byPost());
        ProcessInstance fee = c.instance(PROCESS);
        c.runSteps();
        assertThat(fee).isWaitingAt("UserTask_ConfirmFeeNoticeDelivery").hasNotPassed("ServiceTask_SendFeeNotice");
        assertThat(notice(c).state()).isEqualTo(LetterState.FILED);
        on("2026-09-24");
        assertThatThrownBy(() -> received(c, "2026-09-20")).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("不能早于通知书作出之日 2026-09-21");
        assertThatThrownBy(() -> received(c, "2026-09-25")).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("不能晚于今天");
        received(c, "2026-09-23");

        assertThat(fee).isWaitingAt("UserTask_RecordPayment");
        assertThat(day(c.task("UserTask_RecordPayment").getDueDate())).isEqualTo("2026-10-28");
        assertThat(last(c, EventType.FEE_NOTICE_RECEIVED).text("proof")).isEqualTo("EMS 回执");
    }

    @Test
    void itemsAreCountedFromTheRegisterByIdentityNumberWithinTheMonth() {
        String identity = UUID.randomUUID().toString();
        anApplication().identifiedBy(identity).receivedOn("2026-08-31").submitTo(submitRequest);
        IntStream.range(0, 10).forEach(i -> anApplication().identifiedBy(identity).submitTo(submitRequest));
        Case c = begun(anApplication().identifiedBy(identity).from("另一种写法"));
        assertThat(workbench.prefilled(c.number, "UserTask_CalculateFee", "feeCalculation"))
                .contains("此前已有 10 件", "合计 100 元", "第11件，每件100元，计100元", "第31—100页，每页10元",
                        "第31件起，每件200元，此后每满10件单价增加100元");
        calculate(c, "feeMethod", "per-item", "feeItems", 1);

        assertThat(last(c, EventType.FEE_DECIDED).data()).containsEntry("method", "per-item")
                .containsEntry("itemsBefore", 10).containsEntry("items", 1).containsEntry("amount", 100)
                .doesNotContainKey("pages");
    }

    @Test
    void aMethodThatCostsNothingIsRefusedWithTheReason() {
        Case c = begun(anApplication().identifiedBy(UUID.randomUUID().toString()));
        assertThatThrownBy(() -> calculate(c, "feeMethod", "per-item", "feeItems", 1))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("金额为 0 元");
        assertThatThrownBy(() -> calculate(c, "feeMethod", "per-item", "feeItems", 0))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("至少为 1 件");
        assertThatThrownBy(() -> calculate(c, "feeMethod", "per-page", "feePages", -5))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("之间");
        assertThat(c.instance(PROCESS)).isWaitingAt("UserTask_CalculateFee");
    }

    @Test
    void aPaymentIsRecordedOnlyWithinItsTime() {
        Case c = pagesCharged(anApplication());
        c.runSteps();
        on("2026-10-27");
        refusedPayment(c, "2026-10-28", "缴费日期不能晚于今天");
        refusedPayment(c, "2026-09-20", "不能早于申请人收到收费通知书之日 2026-09-21");
        refusedPayment(c, "2026-10-27", "缴费期限到 2026-10-26 为止");
        c.complete("UserTask_RecordPayment", "registrar", "paidOn", "2026-10-26", "receiptNumber", "NO 1");

        assertThat(last(c, EventType.FEE_PAID).on()).isEqualTo("2026-10-26");
    }

    @Test
    void theRequestWaitsForThePaymentAndIsChargedOnlyOnce() {
        Case c = searchedCase(anApplication());
        ProcessInstance main = c.main();
        steps.take(c.number, "UserTask_RecordFindings", "feeCharged", true);
        assertThat(main).isWaitingAt("CallActivity_CollectFee");
        assertThat(feesAsked.charged(c.number)).isTrue();
        calculate(c, "feeMethod", "per-page", "feePages", 101).runSteps();
        on("2026-09-24");
        c.complete("UserTask_RecordPayment", "registrar", "paidOn", "2026-09-24", "receiptNumber", "NO 2");
        c.runSteps();

        assertThat(main).isWaitingAt("UserTask_DraftReply").hasPassed("CallActivity_CollectFee");
        assertThat(feesAsked.charged(c.number)).as("a request has one fee notice").isFalse();
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-10-29");
    }

    private void refusedPayment(Case c, String day, String why) {
        assertThatThrownBy(() ->
                c.complete("UserTask_RecordPayment", "registrar", "paidOn", day, "receiptNumber", "NO 1"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining(why);
    }

    private Case begun(Applications application) {
        String number = application.submitTo(submitRequest).number();
        on("2026-09-21");
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS, number, Map.of("requestNumber", number));
        return new Case(engine, workbench, number);
    }

    private Case pagesCharged(Applications application) {
        Case c = begun(application);
        return calculate(c, "feeMethod", "per-page", "feePages", 101);
    }

    private static Case calculate(Case c, Object... fields) {
        return c.complete("UserTask_CalculateFee", "registrar", fields);
    }

    private static void received(Case c, String day) {
        c.complete("UserTask_ConfirmFeeNoticeDelivery", "registrar", "noticeReceivedOn", day, "noticeProof", "EMS 回执");
    }

    private Letter notice(Case c) {
        return letters.ofRequest(c.number).stream().filter(one -> one.template().equals("fee-notice")).findFirst()
                .orElseThrow();
    }
}
