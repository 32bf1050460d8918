package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mingda.law.ClockState;
import org.mingda.letter.Letter;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;

/** Other agencies are asked: a co-producer's silence is consent (Article 34), any other agency's is not (Article 11). */
abstract class AgencyConsultationPaths extends ConsultationCases {

    private static final String PROCESS = "agency-consultation";
    private static final String AGENCY = "青石市样例局";
    private static final String BY_EMAIL = AGENCY + "，agency@example.test";

    @Test
    void anAgencysAnswerByLetterEndsThePause() throws Exception {
        Case c = agencyAsked("consultedAgencies", BY_EMAIL);
        ProcessInstance consultation = c.instance(PROCESS);
        c.runSteps();
        assertThat(consultation).isWaitingAt("UserTask_RecordAgencyAnswer").hasPassed("EndEvent_ApplicantTold");
        assertThat(requests.get(c.number).clockState()).isEqualTo(ClockState.PAUSED);
        assertThat(letters.ofRequest(c.number)).extracting(Letter::template)
                .contains("agency-consultation", "consultation-notice");
        assertThat(mailsTo("agency@example.test")).hasSize(1);
        on("2026-10-12");
        c.complete("UserTask_RecordAgencyAnswer", "handler", "agencyAnswer", "objected", "agencyReasons", "数据尚未核实",
                "answeredOn", "2026-10-12");

        assertThat(consultation).isEnded().hasPassed("EndEvent_AgencyAnswered")
                .hasNotPassed("UserTask_ConfirmAgencyDelivery", "Gateway_CoProducer");
        assertThat(last(c, EventType.CONSULTATION_ANSWERED).data()).containsEntry("kind", "agency")
                .containsEntry("reasons", "数据尚未核实");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-03");
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply").hasPassed("CallActivity_ConsultAgency")
                .hasNotPassed("CallActivity_ConsultThirdParty");
    }

    @Test
    void aCoProducersSilenceAfter15WorkingDaysIsConsent() {
        Case c = agencyAsked("coProducers", "青石市样例局，青石市样例路0号");
        ProcessInstance consultation = c.instance(PROCESS);
        c.runSteps();
        on("2026-09-28");
        c.complete("UserTask_ConfirmAgencyDelivery", "registrar", "deliveredOn", "2026-09-28", "deliveryProof", "机要签收");
        assertThat(day(c.task("UserTask_RecordAgencyAnswer").getDueDate())).isEqualTo("2026-10-23");
        on("2026-10-24");
        fire(consultation);

        assertThat(consultation).isEnded().hasPassed("EndEvent_ConsentDeemed")
                .hasNotPassed("ServiceTask_SendAgencyConsultation", "UserTask_ChaseAgency");
        assertThat(last(c, EventType.CONSULTATION_EXPIRED).data()).containsEntry("answer", "DEEMED_AGREED")
                .containsEntry("kind", "co-producer");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-16");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
    }

    @Test
    void aConsultedAgencysSilenceIsNoConsentTheUnitRemindsItAndItAnswersLate() {
        Case c = silentAgency();
        ProcessInstance consultation = c.instance(PROCESS);
        assertThat(consultation).isWaitingAt("UserTask_ChaseAgency").hasNotPassed("ServiceTask_DeemConsent");
        assertThat(ledger.latest(c.number, EventType.CONSULTATION_EXPIRED)).isEmpty();
        c.complete("UserTask_ChaseAgency", "handler", "silenceOutcome", "reminded", "silenceNote", "电话催办，样科长");
        assertThat(consultation).isWaitingAt("UserTask_ChaseAgency");
        assertThat(last(c, EventType.CONSULTATION_REMINDED).text("note")).isEqualTo("电话催办，样科长");
        on("2026-10-28");
        c.complete("UserTask_ChaseAgency", "handler", "silenceOutcome", "answered", "agencyAnswer", "agreed",
                "answeredOn", "2026-10-28");

        assertThat(consultation).isEnded().hasPassed("EndEvent_AnswerCame").hasNotPassed("EndEvent_GoneOn");
        assertThat(last(c, EventType.CONSULTATION_ANSWERED).text("answer")).isEqualTo("AGREED");
        assertThat(caseClock.read(c.number).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void theWorkGoesOnWithoutAnAgencyOnlyWithAReason() {
        Case c = silentAgency();
        ProcessInstance consultation = c.instance(PROCESS);
        assertThatThrownBy(() -> c.complete("UserTask_ChaseAgency", "handler", "silenceOutcome", "gone-on"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("不再等待的理由");
        c.complete("UserTask_ChaseAgency", "handler", "silenceOutcome", "gone-on", "silenceNote", "内容已由本机关核实");

        assertThat(consultation).isEnded().hasPassed("EndEvent_GoneOn").hasNotPassed("EndEvent_AnswerCame");
        assertThat(last(c, EventType.CONSULTATION_EXPIRED).data()).containsEntry("reason", "内容已由本机关核实")
                .doesNotContainKey("answer");
        assertThat(ledger.latest(c.number, EventType.CONSULTATIONS_FINISHED)).isPresent();
    }

    @Test
    void allKindsTogetherAreFinishedWithTheLastAndPauseOnlyOnce() {
        Case c = asked(anApplication(), "thirdParties", "甲样例公司，a@example.test", "coProducers", BY_EMAIL,
                "consultedAgencies", "青石市范例局，b@example.test");
        ProcessInstance coProducer = consultation(c, PROCESS, "consultedAgency", AGENCY);
        ProcessInstance agency = consultation(c, PROCESS, "consultedAgency", "青石市范例局");
        c.runSteps();
        on("2026-09-28");
        complete(coProducer, "UserTask_RecordAgencyAnswer", "handler",
                Map.of("agencyAnswer", "agreed", "answeredOn", "2026-09-28"));
        c.complete("UserTask_RecordAnswer", "handler", "consultationAnswer", "agreed", "answeredOn", "2026-09-28");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CONSULTATION);
        assertThat(c.main()).hasNotPassed("Gateway_ConsultationSettled");
        on("2026-10-12");
        complete(agency, "UserTask_RecordAgencyAnswer", "handler",
                Map.of("agencyAnswer", "agreed", "answeredOn", "2026-10-12"));

        assertThat(c.main()).isWaitingAt("UserTask_DraftReply").hasPassed("Gateway_ConsultationSettled");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-11-03");
        assertThat(ledger.of(c.number)).extracting(LedgerEntry::type)
                .containsOnlyOnce(EventType.CONSULTATIONS_FINISHED);
    }

    private Case agencyAsked(String kind, String lines) {
        return asked(anApplication(), kind, lines);
    }

    private Case silentAgency() {
        Case c = agencyAsked("consultedAgencies", BY_EMAIL);
        c.runSteps();
        on("2026-10-22");
        fire(c.instance(PROCESS));
        return c;
    }
}
