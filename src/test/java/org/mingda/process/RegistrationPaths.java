package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.Channel;
import org.mingda.law.Examples;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;

/** 登记: the receipt date that each channel's evidence proves, and what becomes of the request. */
abstract class RegistrationPaths extends Paths {

    private static final String REGISTER = "UserTask_RegisterRequest";
    private static final List<Object> COMPLETE = List.of("nameGiven", true, "identityGiven", true, "contactGiven", true,
            "descriptionGiven", true, "formGiven", true);

    static List<Map<String, String>> examplesOfEveryOtherChannel() {
        return Examples.of("receipt").stream().filter(row -> !row.get("channel").equals("portal")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOfEveryOtherChannel")
    void theEvidenceOfAChannelProvesTheReceiptDate(Map<String, String> example) {
        on("2026-10-09");
        Case c = by(example.get("channel"));
        if (!example.get("missing").isEmpty()) {
            refused(() -> register(c, evidence(example)), "");
            assertThat(requests.get(c.number).stage()).isEqualTo(Stage.REGISTRATION);
            return;
        }
        register(c, evidence(example));

        assertThat(requests.get(c.number).receivedOn()).isEqualTo(example.get("received"));
        LedgerEntry entry = last(c, EventType.REQUEST_REGISTERED);
        assertThat(entry.text("receiptRule")).contains(example.get("article"));
        assertThat(entry.data()).containsAllEntriesOf(named(example));
        assertThat(c.main()).variables().containsOnlyKeys("requestNumber", "registrationOutcome");
    }

    @Test
    void everyChannelHasAnExample() {
        assertThat(Examples.of("receipt")).extracting(row -> row.get("channel"))
                .containsAll(Arrays.stream(Channel.values()).map(Channel::id).toList());
    }

    @Test
    void whatThePortalConfirmedNobodyFillsIn() {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        assertThat(workbench.prefilled(c.number, REGISTER, "receiptDate")).isEqualTo("2026-09-18");
        on("2026-09-21");
        refused(() -> register(c, "receiptDate", "2026-09-21"),
                "收到之日应为 2026-09-18，不是 2026-09-21：网上申请以本机关网上申请系统确认提交之日为准（《条例》第三十一条第三项）");
        register(c);

        assertThat(last(c, EventType.REQUEST_REGISTERED).text("confirmedOn")).isEqualTo("2026-09-18");
        assertThat(requests.get(c.number).receivedOn()).isEqualTo("2026-09-18");
    }

    @Test
    void aRegistrarWhoEntersAnotherDateIsToldTheRuleAndItsArticle() {
        on("2026-09-24");
        Case c = by("email");
        refused(() -> register(c, "agencyConfirmedOn", "2026-09-21", "applicantConfirmedOn", "2026-09-22",
                        "confirmedHow", "电话", "receiptDate", "2026-09-18"),
                "收到之日应为 2026-09-22，不是 2026-09-18：电子邮件以双方确认之日为准（《条例》第三十一条第三项）");
    }

    @Test
    void evidenceOfTomorrowIsRefused() {
        Case c = by("registered-post");
        refused(() -> register(c, "signedOn", "2026-09-19", "signedBy", "收发室甲", "trackingNumber", "XA1"),
                "本机关签收的日期不能晚于今天");
    }

    @Test
    void theWayARequestCameIsCorrectedButNeverToOrFromThePortal() {
        Case post = by("registered-post");
        refused(() -> register(post, "channel", "portal"), "不能改为网上申请");
        register(post, "channel", "courier", "signedOn", "2026-09-17", "signedBy", "收发室甲", "trackingNumber", "EX1");
        assertThat(requests.get(post.number).channel()).isEqualTo(Channel.COURIER);
        assertThat(last(post, EventType.REQUEST_REGISTERED).text("channel")).isEqualTo("COURIER");

        Case portal = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        refused(() -> register(portal, "channel", "counter", "submittedOn", "2026-09-17", "receivedBy", "窗口乙"),
                "申请渠道由系统记录，不能改为其他渠道");
    }

    @Test
    void whatAnApplicationLacksBlocksItsAcceptanceUnlessTheRegistrarSaysWhyNot() {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        refused(() -> register(c, "identityGiven", false), "申请缺少身份证明，不能直接受理（《条例》第二十九条）");
        register(c, "identityGiven", false, "registrationNote", "已当面核对身份证原件");

        assertThat(last(c, EventType.REQUEST_REGISTERED).data().get("missingElements"))
                .isEqualTo(List.of("identityGiven"));
    }

    @Test
    void aHandOverInsideTheAgencyIsRecordedAndNeverMovesTheReceiptDate() {
        on("2026-09-24");
        Case c = by("registered-post");
        Object[] signed = {"signedOn", "2026-09-18", "signedBy", "收发室甲", "trackingNumber", "XA1", "forwarded", true,
            "forwardedFrom", "信访室"};
        refused(() -> register(c, with(signed, "forwardedOn", "2026-09-17")), "转来日期应在收到之日 2026-09-18 至今天之间");
        refused(() -> register(c, with(signed, "forwardedOn", "2026-09-25")), "转来日期应在收到之日");
        register(c, with(signed, "forwardedOn", "2026-09-23"));

        assertThat(last(c, EventType.REQUEST_TRANSFERRED).on()).isEqualTo("2026-09-23");
        assertThat(last(c, EventType.REQUEST_TRANSFERRED).text("forwardedFrom")).isEqualTo("信访室");
        assertThat(requests.get(c.number).receivedOn()).isEqualTo("2026-09-18");
        assertThat(requests.get(c.number).dueOn()).isEqualTo("2026-10-22");
    }

    @ParameterizedTest
    @CsvSource({"petition, noproc-petition, properChannel", "publication, noproc-publication, publicPlace"})
    void whatIsNoRequestForInformationIsAnsweredWithoutASearch(
            String ground, String outcome, String pointer) {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        refused(() -> register(c, "registrationOutcome", "direct", "directGround", ground), "告知的渠道或者途径");
        register(c, "registrationOutcome", "direct", "directGround", ground, "pointTo", "青石市信访局，电话 000-0000");

        assertThat(last(c, EventType.FINDINGS_RECORDED).text(pointer)).isEqualTo("青石市信访局，电话 000-0000");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.DRAFTING);
        c.runSteps();
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply").hasNotPassed("UserTask_AssignUnit");
        assertThat(last(c, EventType.OUTCOME_PROPOSED).text("outcome")).isEqualTo(outcome);
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", pointer)).isEqualTo("青石市信访局，电话 000-0000");
    }

    @ParameterizedTest
    @CsvSource({"repeat, noproc-repeat", "reconfirmation, noproc-reconfirm"})
    void whatWasAnsweredBeforeNamesTheEarlierReply(String ground, String outcome) {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        refused(() -> register(c, "registrationOutcome", "direct", "directGround", ground,
                "earlierReplyNumber", "青自然公开答〔2026〕5号"), "此前答复的日期");
        register(c, "registrationOutcome", "direct", "directGround", ground,
                "earlierReplyNumber", "青自然公开答〔2026〕5号", "earlierReplyOn", "2026-03-02");

        c.runSteps();
        assertThat(last(c, EventType.OUTCOME_PROPOSED).text("outcome")).isEqualTo(outcome);
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "earlierReplyNumber"))
                .isEqualTo("青自然公开答〔2026〕5号");
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "earlierReplyOn")).isEqualTo("2026-03-02");
    }

    @Test
    void whatIsUnclearIsAskedForFromTheRegistrationForm() {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        refused(() -> register(c, "registrationOutcome", "clarify", "clarificationAnswerBy", "2026-10-15"),
                "请填写“需要补正的事项”");
        register(c, "registrationOutcome", "clarify", "descriptionGiven", false,
                "clarificationPoints", "请写明项目名称", "clarificationAnswerBy", "2026-10-15").runSteps();

        assertThat(c.instance("clarification")).isWaitingAt("UserTask_RecordClarification");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.CLARIFICATION);
        assertThat(last(c, EventType.REQUEST_REGISTERED).data().get("missingElements"))
                .isEqualTo(List.of("descriptionGiven"));
    }

    @Test
    void reasonsForManyRequestsAreDemandedFromTheRegistrationForm() {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        refused(() -> register(c, "registrationOutcome", "demand-reasons", "demandedReasons", "请说明用途"),
                "请填写“说明理由的最后日期”");
        register(c, "registrationOutcome", "demand-reasons", "demandedReasons", "请说明多次申请的理由",
                "reasonsAnswerBy", "2026-10-15").runSteps();

        assertThat(c.instance("reasons-demand")).isWaitingAt("UserTask_RecordReasons");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.REASONS);
    }

    @Test
    void aRegistrationWithoutADecisionIsRefused() {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        refused(() -> c.complete(REGISTER, "registrar", "nameGiven", true), "请填写“登记意见”");
        refused(() -> register(c, "registrationOutcome", "forget"), "没有“forget”这一选项");
    }

    private Case by(String channel) {
        Channel way = Channel.valueOf(channel.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Case(engine, workbench, anApplication().by(way).submitTo(submitRequest).number());
    }

    private Case register(Case c, Object... fields) {
        List<Object> all = new ArrayList<>(COMPLETE);
        all.addAll(List.of("registrationOutcome", "accepted"));
        all.addAll(List.of(fields));
        return c.complete(REGISTER, "registrar", all.toArray());
    }

    private static Object[] with(Object[] fields, Object... more) {
        List<Object> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static Object[] evidence(Map<String, String> example) {
        List<Object> fields = new ArrayList<>();
        named(example).forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray();
    }

    /** The evidence of an example with the names it has on the form and in the ledger. */
    private static Map<String, Object> named(Map<String, String> example) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (String fact : example.get("evidence").split(";")) {
            String[] words = fact.split("=", 2);
            StringBuilder name = new StringBuilder();
            Arrays.stream(words[0].strip().split("-")).forEach(word -> name.append(
                    name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
            named.put(name.toString(), words[1].strip());
        }
        return named;
    }

    private static void refused(Runnable step, String words) {
        assertThatThrownBy(step::run).isInstanceOf(UseCaseRefused.class).hasMessageContaining(words);
    }
}
