package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.mingda.law.RuleSource;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every ground of every outcome: with what it rests on its letter can be drafted, without any of it it cannot. */
@MingdaTest
class ReplyGroundsTest {

    private static final Outcomes OUTCOMES = Outcomes.from(RuleSource.onClasspath());

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    WriteReply writeReply;

    @Autowired
    ReplyOrders orders;

    @Autowired
    ReplyEvidence evidence;

    @Autowired
    ReplyDrafts drafts;

    @Autowired
    Letters letters;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    private String number;
    private OnFile onFile;

    @BeforeEach
    void aFreshRequest() {
        number = anApplication().submitTo(submitRequest).number();
        onFile = new OnFile(number, ledger, letters, new TransactionTemplate(transactions));
    }

    /** A withdrawal ends the request at once; its letter is nobody's draft. */
    static List<Ground> grounds() {
        return OUTCOMES.all().stream().flatMap(outcome -> outcome.grounds().stream())
                .filter(ground -> !ground.id().equals("withdrawn")).toList();
    }

    static Stream<Arguments> neededEvidence() {
        return grounds().stream().flatMap(ground -> ground.evidence().stream().map(key -> Arguments.of(ground, key)));
    }

    @Test
    void thereAreGroundsForAllOutcomes() {
        assertThat(grounds()).extracting(Ground::outcome).contains(
                OUTCOMES.all().stream().map(outcome -> outcome.id()).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void aGroundWithAllItRestsOnMakesItsLetter(Ground ground) {
        writeReply.draft(number, onFile.draft(ground, "nothing"));

        LetterOrder order = orders.order(number);
        assertThat(order.template()).isEqualTo(ground.letter());
        assertThat(letters.preview(order)).isNotEmpty();
        assertThat(ledger.latest(number, EventType.REPLY_DRAFTED).orElseThrow().text("ground")).isEqualTo(ground.id());
    }

    @ParameterizedTest
    @MethodSource("neededEvidence")
    void aGroundWithoutOneOfTheThingsItRestsOnIsRefusedByItsName(Ground ground, String missing) {
        ReplyDraft draft = onFile.draft(ground, missing);

        assertThatThrownBy(() -> writeReply.draft(number, draft)).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("缺少“" + OUTCOMES.evidenceLabel(missing));
        assertThat(drafts.latest(number)).isEmpty();
    }

    @Test
    void anAgencyThatCannotBeFoundOutIsAccountedFor() {
        Ground otherAgency = OUTCOMES.ground("other-agency").orElseThrow();
        writeReply.draft(number, onFile.draft(otherAgency, "responsible-agency")
                .with(Map.of("agencySearch", "查阅了职责规定，仍不能确定")));

        assertThat(Press.text(letters.preview(orders.order(number)))).contains("目前不能确定", "查阅了职责规定");
    }

    @Test
    void aRefusalQuotesTheArticleAsTheOfficerWroteIt() {
        Ground process = OUTCOMES.ground("process").orElseThrow();
        writeReply.draft(number, onFile.draft(process, "nothing")
                .with(Map.of("refusalArticle", "《样例法》第九条第一款")));

        assertThat(Press.text(letters.preview(orders.order(number)))).contains("根据《样例法》第九条第一款的规定");
    }

    @Test
    void whatIsWithheldIsListedItemByItem() {
        Ground separable = OUTCOMES.ground("separable").orElseThrow();
        ReplyDraft draft = onFile.draft(separable, "nothing");
        writeReply.draft(number, new ReplyDraft(null, 0, "partial", "separable", draft.facts(), "", draft.records(),
                "证件号码：属于个人隐私：第十五条\n\n讨论记录:尚未决定：还在讨论: 第十六条第二款", Map.of(), null, "handler", null));

        assertThat(Press.text(letters.preview(orders.order(number)))).contains("1.证件号码：属于个人隐私（第十五条）",
                "2.讨论记录：尚未决定：还在讨论（第十六条第二款）", "第十五条、第十六条第二款的规定，对以下内容不予公开");
    }

    @ParameterizedTest
    @ValueSource(strings = {"证件号码", "证件号码：属于个人隐私", "证件号码：属于个人隐私：", "：理由："})
    void whatIsWithheldWithoutReasonOrArticleIsRefused(String line) {
        ReplyDraft draft = ReplyDraft.of("partial", "经查存在。", "", "许可证1份", line, "handler");

        assertThatThrownBy(() -> writeReply.draft(number, draft)).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("每行写一项：内容：理由：条款");
    }

    @Test
    void aGroundOfAnotherOutcomeIsRefused() {
        ReplyDraft draft = onFile.draft(OUTCOMES.ground("petition").orElseThrow(), "nothing").on("repeat");

        assertThatThrownBy(() -> writeReply.draft(number, draft)).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("“具体情形”与办理结果不一致");
    }

    @Test
    void evidenceThatNobodyChecksWouldBeNoticed() {
        Ground unheard = new Ground("unheard", "granted", "第一条", "reply-granted", List.of("unheard-of"), "没有的");

        assertThatThrownBy(() -> evidence.require(number, unheard, onFile.draft(unheard, "nothing")))
                .hasMessageContaining("unheard-of");
    }
}
