package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.request.AnswerConsultation.State;
import org.mingda.request.Consultations.Answer;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;
import org.mingda.support.MailParts;

/** Third parties are asked, answer on paper or by their link or not at all, and the unit weighs what they say. */
abstract class ConsultationPaths extends ConsultationCases {

    private static final String PROCESS = "third-party-consultation";
    private static final String PARTY = "青石样例置业有限公司";
    private static final String BY_EMAIL = PARTY + "，third-party@example.test";

    @Test
    void consentByLetterEndsThePauseThatTheLetterBegan() throws Exception {
        Case c = thirdPartiesAsked(BY_EMAIL);
        ProcessInstance consultation = c.instance(PROCESS);
        c.runSteps();
        assertThat(consultation).isWaitingAt("UserTask_RecordAnswer");
        assertThat(workbench.prefilled(c.number, "UserTask_RecordAnswer", "consulteeName")).isEqualTo(PARTY);
        assertThat(mailsTo("third-party@example.test")).hasSize(1);
        on("2026-10-12");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.PAUSED);
        c.complete("UserTask_RecordAnswer", "handler", "consultationAnswer", "agreed", "answeredOn", "2026-10-12");

        assertThat(consultation).isEnded().hasPassed("EndEvent_DisclosureAgreed", "EndEvent_ApplicantTold")
                .hasNotPassed("UserTask_ConfirmDelivery", "UserTask_WeighObjection");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-03");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply").hasPassed("CallActivity_ConsultThirdParty");
    }

    @Test
    void theApplicantIsToldOnceHoweverManyAreAskedAndLearnsNoName() throws Exception {
        Case c = asked(anApplication(), "thirdParties", BY_EMAIL + "\n乙样例公司，b@example.test", "coProducers",
                "青石市样例局，c@example.test");
        c.runSteps();

        assertThat(templates(c)).containsOnlyOnce("consultation-notice").contains("third-party-consultation",
                "co-producer-consultation");
        Letter notice = letter(c, "consultation-notice");
        assertThat(textOf(notice)).contains("需要征求第三方、共同制作机关的意见（第三十二条、第三十四条）", "2026年9月23日",
                "不计算在答复期限内").doesNotContain("青石样例置业", "乙样例", "样例局");
        assertThat(Arrays.stream(mailsTo(Applications.EMAIL)).filter(m -> subject(m).contains("征求意见告知书"))).hasSize(1);
    }

    @Test
    void anObjectionOnlineIsWeighedWithReasons() {
        Case c = thirdPartiesAsked(BY_EMAIL);
        ProcessInstance consultation = c.instance(PROCESS);
        c.runSteps();
        on("2026-09-25");
        answerOnline(c, PARTY, Answer.OBJECTED, "涉及商业秘密");

        assertThat(consultation).isWaitingAt("UserTask_WeighObjection").hasPassed("BoundaryEvent_AnsweredOnline");
        assertThat(last(c, EventType.CONSULTATION_ANSWERED).data()).containsEntry("answer", "OBJECTED")
                .containsEntry("reasons", "涉及商业秘密").containsEntry("answeredBy", "甄样").containsEntry("way", "link");
        assertThat(last(c, EventType.CONSULTATION_ANSWERED).actor()).isEqualTo("third-party");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(workbench.prefilled(c.number, "UserTask_WeighObjection", "consultationResult"))
                .isEqualTo("不同意公开，理由：涉及商业秘密");
        assertThatThrownBy(() -> c.complete("UserTask_WeighObjection", "handler", "objectionDecision", "respected",
                "decisionReasons", " ")).isInstanceOf(UseCaseRefused.class).hasMessageContaining("审查理由");
        c.complete("UserTask_WeighObjection", "handler", "objectionDecision", "respected", "decisionReasons", "确属商业秘密");

        assertThat(consultation).isEnded().hasPassed("EndEvent_ObjectionWeighed")
                .hasNotPassed("EndEvent_DisclosureAgreed");
        assertThat(last(c, EventType.OBJECTION_WEIGHED).data()).containsEntry("id", consultee(c, PARTY).id())
                .containsEntry("decision", "RESPECTED").containsEntry("reasons", "确属商业秘密");
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply");
    }

    @Test
    void silenceIsNotConsentAndIsWeighedToo() {
        Case c = thirdPartiesAsked("王二样，青石市样例路0号");
        ProcessInstance consultation = c.instance(PROCESS);
        c.runSteps();
        assertThat(consultation).isWaitingAt("UserTask_ConfirmDelivery");
        on("2026-09-28");
        c.complete("UserTask_ConfirmDelivery", "registrar", "deliveredOn", "2026-09-28", "deliveryProof", "EMS 回执");
        assertThat(day(c.task("UserTask_RecordAnswer").getDueDate())).isEqualTo("2026-10-23");
        assertThat(day(timerOf(consultation).getDuedate())).isEqualTo("2026-10-24");
        on("2026-10-24");
        fire(consultation);

        assertThat(consultation).isWaitingAt("UserTask_WeighObjection").hasPassed("ServiceTask_LapseConsultation")
                .hasNotPassed("ServiceTask_SendConsultation", "Gateway_DisclosureAgreed");
        assertThat(last(c, EventType.CONSULTATION_EXPIRED).text("kind")).isEqualTo("third-party");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
        c.complete("UserTask_WeighObjection", "handler", "objectionDecision", "overruled", "decisionReasons", "不涉及权益");
        assertThat(consultation).isEnded().hasPassed("EndEvent_ObjectionWeighed");
    }

    @Test
    void whoeverHasTheLetterCanAnswerOnlineBeforeItsDeliveryIsProven() {
        Case c = thirdPartiesAsked("王二样，青石市样例路0号");
        ProcessInstance consultation = c.instance(PROCESS);
        c.runSteps();
        on("2026-09-24");
        assertThat(answers.lastDay(consultee(c, "王二样").id())).isNull();
        answerOnline(c, "王二样", Answer.AGREED, "");

        assertThat(consultation).isEnded().hasPassed("BoundaryEvent_AnsweredBeforeDelivery", "EndEvent_DisclosureAgreed")
                .hasNotPassed("UserTask_RecordAnswer");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void twoThirdPartiesPauseTheClockForTheUnionOfTheirTimes() {
        Case c = thirdPartiesAsked("甲样例公司，a@example.test\n乙样例公司，b@example.test");
        ProcessInstance first = consultation(c, PROCESS, "thirdParty", "甲样例公司");
        ProcessInstance second = consultation(c, PROCESS, "thirdParty", "乙样例公司");
        c.runSteps();
        on("2026-09-28");
        answerOnline(c, "乙样例公司", Answer.AGREED, "");
        assertThat(second).isEnded();
        assertThat(first).isWaitingAt("UserTask_RecordAnswer");
        assertThat(requests.get(c.number).clockState()).isEqualTo(ClockState.PAUSED);
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CONSULTATION);
        on("2026-10-12");
        complete(first, "UserTask_RecordAnswer", "handler",
                Map.of("consultationAnswer", "agreed", "answeredOn", "2026-10-12"));

        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-03");
        assertThat(caseClock.read(c.number).days()).filteredOn(day -> day.date().equals(LocalDate.of(2026, 9, 29)))
                .allMatch(day -> !day.counts());
        assertThat(ledger.of(c.number)).filteredOn(entry -> entry.type() == EventType.CONSULTATIONS_FINISHED)
                .extracting(LedgerEntry::on).containsExactly(LocalDate.of(2026, 10, 12));
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply");
    }

    @Test
    void aLinkWorksOnceAndOnlyInTime() {
        Case c = thirdPartiesAsked(BY_EMAIL + "\n乙样例公司，b@example.test");
        String id = consultee(c, PARTY).id();
        String other = consultee(c, "乙样例公司").id();
        assertThat(answers.state(id)).isEqualTo(State.UNKNOWN);
        c.runSteps();
        assertThat(answers.state(id)).isEqualTo(State.OPEN);
        assertThat(answers.lastDay(id)).isEqualTo("2026-10-21");
        answerOnline(c, PARTY, Answer.AGREED, "");
        assertThatThrownBy(() -> answerOnline(c, PARTY, Answer.OBJECTED, "后悔了")).isInstanceOf(UseCaseRefused.class);
        assertThat(answers.state(id)).isEqualTo(State.ANSWERED);
        on("2026-10-21");
        assertThat(answers.state(other)).isEqualTo(State.OPEN);
        on("2026-10-22");
        assertThat(answers.state(other)).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> answerOnline(c, "乙样例公司", Answer.AGREED, "")).isInstanceOf(UseCaseRefused.class);
        withdrawRequest.withdraw(c.number, "applicant");
        on("2026-10-20");
        assertThat(answers.state(other)).isEqualTo(State.CLOSED);
    }

    @Test
    void anAnswerWhileTheLetterIsStillBeingSentIsRefusedAsAWhole() {
        Case c = thirdPartiesAsked(BY_EMAIL);
        mail.stop();
        assertThatThrownBy(c::runSteps).isNotNull();
        assertThatThrownBy(() -> answerOnline(c, PARTY, Answer.AGREED, "")).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("正在送出");
        assertThat(ledger.latest(c.number, EventType.CONSULTATION_ANSWERED)).isEmpty();
        mail.start();
        c.runSteps();
        answerOnline(c, PARTY, Answer.AGREED, "");
        assertThat(last(c, EventType.CONSULTATION_ANSWERED).text("answer")).isEqualTo("AGREED");
    }

    @Test
    void whoWasAskedAboutTheSameIsNotAskedAgainAndSomebodyNewIs() {
        Case c = thirdPartiesAsked(BY_EMAIL);
        c.runSteps();
        answerOnline(c, PARTY, Answer.AGREED, "");
        c.complete("UserTask_DraftReply", "handler", "draftOutcome", "findings-again");
        findings(c, "thirdParties", BY_EMAIL + "\n乙样例公司，b@example.test").runSteps();

        assertThat(consultees.of(c.number)).hasSize(2);
        assertThat(workbench.tasks(c.number, "UserTask_RecordAnswer")).hasSize(1);
        assertThat(mailsTo("third-party@example.test")).hasSize(1);
        assertThat(templates(c)).filteredOn("consultation-notice"::equals).hasSize(2);
    }

    @Test
    void theLetterAndItsMailShowTheLinkAndNothingOfTheApplicant() throws Exception {
        Case c = asked(anApplication().from("申请人样名"), "thirdParties", BY_EMAIL);
        c.runSteps();
        String link = "/consultation/" + links.token(consultee(c, PARTY).id());

        assertThat(textOf(letter(c, "third-party-consultation"))).contains(link).doesNotContain("申请人样名");
        byte[] text = new MailParts((MimeMessage) mailsTo("third-party@example.test")[0]).attachment("text/plain");
        assertThat(new String(text, StandardCharsets.UTF_8)).contains(link).doesNotContain("申请人样名");
    }

    private Letter letter(Case c, String template) {
        return letters.ofRequest(c.number).stream().filter(l -> l.template().equals(template)).findFirst()
                .orElseThrow();
    }
}
