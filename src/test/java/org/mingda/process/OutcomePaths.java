package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingda.law.Ground;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterState;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;

/** Each of the 21 outcomes on each of its grounds: found, proposed, drafted, reviewed, signed and delivered. */
abstract class OutcomePaths extends Paths {

    private static final Outcomes OUTCOMES = Outcomes.onClasspath();

    /** How a request comes to this ground; everything up to the drafting. */
    enum Way {
        PROVIDED("provided", c -> c.findings()),
        ALREADY_PUBLIC("already-public", c -> c.findings("alreadyPublic", true), "publicPlace", "网站“专栏”"),
        SEPARABLE("separable", c -> c.findings("restriction", "process", "separable", true),
                "withheld", "讨论记录：尚未形成决定：第十六条第二款"),
        STATE_SECRET("state-secret", c -> c.findings("restriction", "state-secret")),
        OTHER_LAW("other-law", c -> c.findings("restriction", "other-law"), "refusalArticle", "《样例法》第九条"),
        THREE_SECURITY("three-security", c -> c.findings("restriction", "three-security")),
        THIRD_PARTY("third-party", OutcomeCase::objected),
        INTERNAL("internal", c -> c.findings("restriction", "internal")),
        PROCESS("process", c -> c.findings("restriction", "process")),
        ENFORCEMENT_FILE("enforcement-file", c -> c.findings("restriction", "enforcement-file")),
        QUERY_MATTER("query-matter", c -> c.findings("requestNature", "special-query"), "specialLaw", "《不动产登记暂行条例》"),
        NOT_EXISTING("not-existing", c -> c.findings("holding", "not-found")),
        OTHER_AGENCY("other-agency", c -> c.findings("holding", "other-agency"),
                "responsibleAgencyName", "样例市另一局", "responsibleContact", "样例路9号，0000-7654321"),
        NEED_CREATION("need-creation", c -> c.findings("holding", "needs-making")),
        UNCLEAR("unclear", OutcomeCase::stillUnclear),
        PETITION("petition", c -> c.direct("PETITION", "pointTo", "信访接待室")),
        REPEAT("repeat", c -> c.findings("repeated", true),
                "earlierReplyNumber", "青自然公开答〔2026〕5号", "earlierReplyOn", "2026-04-10"),
        PUBLICATION("publication", c -> c.direct("PUBLICATION", "pointTo", "市图书馆")),
        MASS("mass", OutcomeCase::withoutReasons),
        RECONFIRM("reconfirm", c -> c.direct("RECONFIRMATION",
                "earlierReplyNumber", "青自然公开答〔2026〕5号", "earlierReplyOn", "2026-04-10")),
        CLARIFICATION_OVERDUE("clarification-overdue", OutcomeCase::notClarified),
        FEE_UNPAID("fee-unpaid", OutcomeCase::unpaid);

        private final String ground;
        private final Consumer<OutcomeCase> course;
        private final Object[] draft;

        Way(String ground, Consumer<OutcomeCase> course, Object... draft) {
            this.ground = ground;
            this.course = course;
            this.draft = draft;
        }

        Ground ground() {
            return OUTCOMES.ground(ground).orElseThrow();
        }
    }

    /** A withdrawal needs no draft, and no rule can tell what is otherwise; both have tests of their own. */
    @Test
    void aWayLeadsToEveryGround() {
        List<String> all = OUTCOMES.all().stream().flatMap(outcome -> outcome.grounds().stream()).map(Ground::id).toList();
        List<String> ways = Stream.concat(Arrays.stream(Way.values()).map(way -> way.ground),
                Stream.of("withdrawn", "other")).toList();

        assertThat(ways).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theRulesProposeItAndItsLetterIsDelivered(Way way) throws IOException {
        Case c = comeTo(way);
        ProcessInstance main = c.main();
        assertThat(last(c, EventType.OUTCOME_PROPOSED).text("ground")).isEqualTo(way.ground);
        draft(c, way.ground(), way.draft);
        assertThat(last(c, EventType.REPLY_DRAFTED).data()).doesNotContainKey("differenceReason");
        steps.upTo(c.number, "UserTask_ApproveReply");
        sign(c);

        assertThat(main).isEnded();
        assertDelivered(c, way.ground());
    }

    @Test
    void withdrawnRequestsAreToldSo() throws IOException {
        Case c = assignedCase(anApplication());
        ProcessInstance main = c.main();
        withdrawRequest.withdraw(c.number, "applicant");
        c.runSteps();

        assertThat(main).isEnded().hasPassed("ServiceTask_IssueWithdrawal", "ServiceTask_SendWithdrawal");
        assertDelivered(c, OUTCOMES.ground("withdrawn").orElseThrow());
    }

    @Test
    void anotherOutcomeThanTheProposedOneNeedsAReasonThatIsKept() throws IOException {
        Case c = comeTo(Way.PROVIDED);
        Ground other = OUTCOMES.ground("other").orElseThrow();
        assertThatThrownBy(() -> draft(c, other)).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("“与拟定结果不同的理由”");
        draft(c, other, "differenceReason", "已并入同日的另一申请");
        assertThat(last(c, EventType.REPLY_DRAFTED).text("differenceReason")).isEqualTo("已并入同日的另一申请");
        steps.upTo(c.number, "UserTask_ApproveReply");
        sign(c);

        assertDelivered(c, other);
    }

    @Test
    void anotherGroundOfTheProposedOutcomeNeedsAReasonToo() {
        Case c = comeTo(Way.PROVIDED);
        assertThatThrownBy(() -> draft(c, OUTCOMES.ground("already-public").orElseThrow(), "publicPlace", "网站"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("“与拟定结果不同的理由”");
    }

    @Test
    void whereNoRuleFitsTheOfficerDecidesAlone() throws IOException {
        Case c = searchedCase(anApplication());
        steps.take(c.number, "UserTask_RecordFindings", "restriction", "third-party");
        assertThat(last(c, EventType.OUTCOME_PROPOSED).data()).isEmpty();
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "proposedGround")).isEmpty();
        draft(c, OUTCOMES.ground("provided").orElseThrow());
        assertThat(last(c, EventType.REPLY_DRAFTED).text("outcome")).isEqualTo("granted");
    }

    @ParameterizedTest
    @EnumSource(value = Way.class, names = {"ALREADY_PUBLIC", "SEPARABLE", "QUERY_MATTER", "OTHER_AGENCY", "REPEAT"})
    void withoutWhatItRestsOnItCannotBeDrafted(Way way) {
        Case c = comeTo(way);

        assertThatThrownBy(() -> draft(c, way.ground())).isInstanceOf(UseCaseRefused.class).hasMessageContaining("缺少“");
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply");
    }

    @Test
    void newFindingsChangeTheProposal() {
        Case c = comeTo(Way.PROVIDED);
        steps.take(c.number, "UserTask_DraftReply", "draftOutcome", "findings-again");
        assertThat(workbench.prefilled(c.number, "UserTask_RecordFindings", "holding")).isEqualTo("held");
        steps.take(c.number, "UserTask_RecordFindings", "holding", "not-found");

        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "proposedGround")).isEqualTo("not-existing");
        assertThat(workbench.prefilled(c.number, "UserTask_DraftReply", "outcome")).isEqualTo("unable-not-held");
    }

    @Test
    void aHardCaseIsHeardByTheLegalAdviserFirst() {
        Case c = searchedCase(anApplication());
        steps.take(c.number, "UserTask_RecordFindings", "hardCase", true, "findingsNote", "能否区分处理？");
        assertThat(c.main()).isWaitingAt("UserTask_AdviseHardCase").hasNotPassed("UserTask_DraftReply");
        assertThatThrownBy(() -> advise(c, "2026-09-19")).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("会商日期应在");
        advise(c, "2026-09-18");

        LedgerEntry advice = last(c, EventType.ADVICE_RECORDED);
        assertThat(advice.text("opinion")).isEqualTo("可以区分处理");
        assertThat(advice.text("participants")).isEqualTo("法律顾问一人、科室一人");
        assertThat(c.main()).isWaitingAt("UserTask_DraftReply");
    }

    private void advise(Case c, String day) {
        c.complete("UserTask_AdviseHardCase", "adviser", "adviceOpinion", "可以区分处理",
                "adviceParticipants", "法律顾问一人、科室一人", "advisedOn", day);
    }

    private Case comeTo(Way way) {
        OutcomeCase c = new OutcomeCase(this, newCase(anApplication()));
        way.course.accept(c);
        return c.inner();
    }

    private void draft(Case c, Ground ground, Object... evidence) {
        Object[] fields = new Object[evidence.length + 6];
        System.arraycopy(evidence, 0, fields, 0, evidence.length);
        int next = evidence.length;
        for (Object part : List.of("outcome", ground.outcome(), "ground", ground.id(), "replyReasons", "理由如此。")) {
            fields[next++] = part;
        }
        steps.takeAs(requests.get(c.number).unit() == null ? "registrar" : "handler", c.number, "UserTask_DraftReply",
                fields);
    }

    private void assertDelivered(Case c, Ground ground) throws IOException {
        Outcome outcome = OUTCOMES.byId(ground.outcome()).orElseThrow();
        Letter reply = reply(c);
        assertThat(requests.get(c.number).outcome()).isEqualTo(outcome.id());
        assertThat(reply.template()).isEqualTo(ground.letter());
        assertThat(reply.state()).isEqualTo(LetterState.SENT);
        assertThat(textOf(reply)).contains("行政复议", c.number);
        assertThat(mailsTo(Applications.EMAIL)).anySatisfy(mail -> assertThat(subject(mail)).contains(reply.title()));
    }
}
