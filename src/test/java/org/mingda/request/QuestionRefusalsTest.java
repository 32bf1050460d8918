package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.law.ClockState;
import org.mingda.request.AssessAnswer.Clarification;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What the questions to an applicant refuse, by what the officer reads; received on Friday, 18 September 2026. */
@MingdaTest
class QuestionRefusalsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 15);

    @Autowired SubmitRequest submitRequest;
    @Autowired RequestClarification requestClarification;
    @Autowired DemandReasons demandReasons;
    @Autowired AskApplicant askApplicant;
    @Autowired ReceiveAnswer receiveAnswer;
    @Autowired AssessAnswer assessAnswer;
    @Autowired Answers answers;
    @Autowired CaseClock caseClock;
    @Autowired WithdrawRequest withdrawRequest;
    @Autowired TestClock clock;

    private String number;

    @BeforeEach
    void aFreshRequest() {
        number = anApplication().submitTo(submitRequest).number();
    }

    @Test
    void aNoticeOnTheSeventhWorkingDayIsInTimeAndOneOnTheEighthIsNot() {
        clock.set("2026-09-30");
        refused(() -> requestClarification.decide(number, "请写明项目。", LAST_DAY, "registrar"),
                "7 个工作日内一次性告知，最后一日是 2026-09-29，已经超过（《条例》第三十条）");
        clock.set("2026-09-29");
        requestClarification.decide(number, "请写明项目。", LAST_DAY, "registrar");
    }

    @Test
    void aSecondNoticeAndASecondDemand() {
        requestClarification.decide(number, "请写明项目。", LAST_DAY, "registrar");
        refused(() -> requestClarification.decide(number, "请写明年份。", LAST_DAY, "registrar"),
                "已经要求申请人补正一次，不能再次要求（《条例》第三十条）");
        demandReasons.decide(number, "请说明理由。", LAST_DAY, "registrar");
        refused(() -> demandReasons.decide(number, "请说明理由。", LAST_DAY, "registrar"),
                "已经要求申请人说明理由一次，不能再次要求（《条例》第三十五条）");
    }

    @Test
    void noPointsAndALastDayThatDoesNotLieAhead() {
        refused(() -> requestClarification.decide(number, " ", LAST_DAY, "registrar"), "一次写明需要申请人补正的全部事项");
        refused(() -> requestClarification.decide(number, "请写明项目。", LocalDate.of(2026, 9, 18), "registrar"),
                "补正的最后一日应当晚于今天");
        refused(() -> demandReasons.decide(number, "请说明理由。", LocalDate.of(2026, 9, 18), "registrar"),
                "说明理由的最后一日应当晚于今天");
    }

    @Test
    void aDeliveryThatCannotBe() {
        asked();
        refused(() -> delivered(LocalDate.of(2026, 9, 19), null), "送达日期不能晚于今天");
        refused(() -> delivered(LocalDate.of(2026, 9, 17), null), "送达日期不能早于告知书作出之日 2026-09-18");
        refused(() -> delivered(LocalDate.of(2026, 9, 18), LAST_DAY), "顺延后的最后一日应当晚于今天和原来的最后一日 2026-10-15");
    }

    @Test
    void anAnswerThatCannotBe() {
        refused(() -> recorded("青石大道项目", LocalDate.of(2026, 9, 18)), "没有要求申请人答复");
        asked();
        refused(() -> recorded("青石大道项目", LocalDate.of(2026, 9, 19)), "应当在告知书作出之日 2026-09-18 至今天之间");
        refused(() -> recorded("青石大道项目", LocalDate.of(2026, 9, 17)), "应当在告知书作出之日 2026-09-18 至今天之间");
        refused(() -> recorded(" ", LocalDate.of(2026, 9, 18)), "请填写申请人补正的内容");
        refused(() -> assessAnswer.clarification(number, Clarification.UNCLEAR, "", "registrar"), "请写明哪些内容仍不明确");
    }

    @Test
    void aLastDayYearsAway() {
        refused(() -> requestClarification.decide(number, "请写明项目。", LocalDate.of(2036, 10, 20), "registrar"),
                "90 日内的合理期限");
    }

    @Test
    void aClosedRequestIsAskedNothing() {
        withdrawRequest.withdraw(number, "applicant");
        refused(() -> requestClarification.decide(number, "请写明项目。", LAST_DAY, "registrar"), "已经办结");
        refused(() -> demandReasons.decide(number, "请说明理由。", LAST_DAY, "registrar"), "已经办结");
        refused(() -> receiveAnswer.onPortal(number, "青石大道项目", List.of()), "已经办结");
    }

    @Test
    void aLapseEndsTheClockAndWhatFollowsMovesItNoMore() {
        asked();
        clock.set("2026-10-21");
        askApplicant.lapse(number, Question.CLARIFICATION);
        askApplicant.lapse(number, Question.CLARIFICATION);
        withdrawRequest.withdraw(number, "applicant");
        assertThat(caseClock.read(number).state()).isEqualTo(ClockState.LAPSED);
    }

    private void asked() {
        requestClarification.decide(number, "请写明项目。", LAST_DAY, "registrar");
        askApplicant.asked(number, Question.CLARIFICATION);
    }

    private void delivered(LocalDate on, LocalDate postponedTo) {
        askApplicant.delivered(number, Question.CLARIFICATION, on, "EMS 回执", postponedTo, "registrar");
    }

    private void recorded(String text, LocalDate on) {
        receiveAnswer.recorded(number, text, on, ReceiveAnswer.Way.POST, "", "registrar");
    }

    private static void refused(ThrowingCallable attempt, String message) {
        assertThatThrownBy(attempt).isInstanceOf(UseCaseRefused.class).hasMessageContaining(message);
    }
}
