package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;

class LetterSamplesTest {

    private static final Set<String> DECISIONS_BESIDE_REPLIES = Set.of("third-party-disclosure-notice",
            "correction-made", "correction-refused", "correction-transferred");

    static List<String> templates() {
        return Samples.templates();
    }

    @Test
    void theLettersOfTheMainPathAreThere() {
        assertThat(Samples.templates()).contains("receipt", "extension-notice", "third-party-consultation",
                "reply-granted", "reply-partial", "reply-refused", "reply-not-held");
    }

    @Test
    void everyOutcomeThatTheDraftFormOffersHasItsLetter() throws IOException {
        JsonNode fields = new ObjectMapper().readTree(Path.of("forms/draft-reply.form").toFile()).path("components");
        List<String> offered = fields.findValues("values").get(0).findValuesAsText("value");

        assertThat(offered).hasSizeGreaterThan(10).allSatisfy(outcome -> assertThat(Samples.templates())
                .contains(Outcomes.onClasspath().byId(outcome).orElseThrow().replyLetter()));
    }

    @Test
    void everyGroundHasItsLetterWithASample() {
        assertThat(grounds()).hasSizeGreaterThanOrEqualTo(21).allSatisfy(ground -> {
            assertThat(Samples.templates()).contains(ground.letter());
            assertThat(Samples.facts(ground.letter())).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void aGroundsLetterQuotesAnArticleOfItsOwn(Ground ground) {
        String article = new LetterTemplates(new LetterSettings(null, null)).template(ground.letter())
                .frontMatter().article();

        assertThat(ground.letter().equals("reply-refused") || article.equals(ground.article()))
                .as("%s: %s, %s", ground.id(), ground.article(), article).isTrue();
    }

    static List<Ground> grounds() {
        return Outcomes.onClasspath().all().stream().flatMap(outcome -> outcome.grounds().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFactOfTheSampleStandsInTheLetter(String template) {
        String text = Press.text(Press.builtIn().print(Samples.order(template)));

        assertThat(text).contains("明民公开").contains("〔2026〕12号").contains("欧阳䶮：").contains("2026年10月20日");
        for (Object fact : Samples.facts(template).values()) {
            for (String line : printed(fact).lines().toList()) {
                assertThat(text).contains(Press.withoutSpace(line));
            }
        }
    }

    private static String printed(Object fact) {
        return fact instanceof LocalDate date ? ChineseWords.dateInWords(date) : fact.toString();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyRequiredFactIsAskedForByItsChineseNameBeforeAnythingIsPrinted(String template) {
        FrontMatter frontMatter = new LetterTemplates(new LetterSettings(null, null)).template(template)
                .frontMatter();
        for (Map.Entry<String, String> fact : frontMatter.facts().entrySet()) {
            LetterOrder order = Samples.with(template, fact.getKey(), " ");
            assertThatThrownBy(() -> Press.builtIn().print(order)).isInstanceOf(LetterDefect.class)
                    .hasMessageContaining(fact.getValue()).hasMessageContaining(fact.getKey());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyDecisionsCarryTheRemedyNotice(String template) {
        LetterOrder order = Samples.with(template, "remedy", "可以申请行政复议，这是救济告知。");

        assertThat(Press.text(Press.builtIn().print(order)).contains("这是救济告知"))
                .isEqualTo(template.startsWith("reply-") || DECISIONS_BESIDE_REPLIES.contains(template));
    }

    @Test
    void theConsultationTellsTheThirdPartyWhatSilenceMeansAndBringsASlipToAnswerOn() {
        String text = Press.text(Press.builtIn().print(Samples.order("third-party-consultation")));

        assertThat(text).contains("15个工作日内", "逾期未提出意见的，由本机关依照", "决定是否公开")
                .contains("□同意公开", "□不同意公开", "的理由", "签名或者盖章");
    }

    @Test
    void silenceOfACoProducerIsConsentAndThatOfAConsultedAgencyIsNot() {
        assertThat(Press.text(Press.builtIn().print(Samples.order("co-producer-consultation"))))
                .contains("15个工作日内", "逾期未提出意见的，视为同意公开", "第三十四条");
        assertThat(Press.text(Press.builtIn().print(Samples.order("agency-consultation"))))
                .contains("未作答复的，不视为同意公开", "第十一条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clarification-notice", "reasons-demand", "fee-notice"})
    void whatTheApplicantMustDoComesWithWhatHappensOtherwise(String template) {
        assertThat(Press.text(Press.builtIn().print(Samples.order(template)))).containsPattern("逾期.{0,10}的，视为放弃|不予处理");
    }

    @Test
    void theRightAgencyIsNamedWhenItIsKnownAndOtherwiseSaidToBeUnknown() {
        Map<String, Object> unknown = Samples.facts("reply-other-agency");
        unknown.keySet().removeIf(fact -> fact.startsWith("responsible"));

        assertThat(Press.text(Press.builtIn().print(Samples.order("reply-other-agency")))).contains("请向该机关提出申请");
        assertThat(Press.text(Press.builtIn().print(Samples.order("reply-other-agency", unknown))))
                .contains("目前不能确定").doesNotContain("请向该机关提出申请");
    }

    @ParameterizedTest
    @ValueSource(strings = {"third-party-consultation", "third-party-disclosure-notice", "co-producer-consultation",
        "agency-consultation", "secrecy-referral"})
    void theApplicantIsNamedToNobodyElse(String template) {
        LetterOrder order = Samples.with(template, "applicantName", "不能透露的人");

        assertThat(Press.text(Press.builtIn().print(order))).doesNotContain("不能透露的人");
    }

    @Test
    void theExtensionNamesBothDatesAndWhoAgreed() {
        String text = Press.text(Press.builtIn().print(Samples.order("extension-notice")));

        assertThat(text).contains("答复期限原为2026年10月22日", "至2026年11月19日", "延长20个工作日",
                "经本机关政府信息公开工作机构负责人张例同意", "第三十三条第二款");
    }

    @Test
    void aPartlyDisclosingReplySaysWhatIsGivenAndWhatIsNot() {
        String text = Press.text(Press.builtIn().print(Samples.order("reply-partial")));

        assertThat(text).containsSubsequence("向您（单位）提供以下信息", "发放明细表（已作区分处理）", "对以下内容不予公开",
                "姓名：属于个人隐私", "（第十五条）", "身份证件号码", "（第十五条）", "行政复议", "明达市民政局");
    }
}
