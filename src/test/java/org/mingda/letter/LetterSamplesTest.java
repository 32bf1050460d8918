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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.Outcomes;

class LetterSamplesTest {

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
    void onlyRepliesCarryTheRemedyNotice(String template) {
        LetterOrder order = Samples.with(template, "remedy", "可以申请行政复议，这是救济告知。");

        assertThat(Press.text(Press.builtIn().print(order)).contains("这是救济告知"))
                .isEqualTo(template.startsWith("reply-"));
    }

    @Test
    void theConsultationTellsTheThirdPartyWhatSilenceMeansAndBringsASlipToAnswerOn() {
        String text = Press.text(Press.builtIn().print(Samples.order("third-party-consultation")));

        assertThat(text).contains("15个工作日内", "逾期未提出意见的，由本机关依照", "决定是否公开")
                .contains("□同意公开", "□不同意公开", "的理由", "签名或者盖章");
    }

    @Test
    void theApplicantIsNotNamedToTheThirdParty() {
        LetterOrder order = Samples.with("third-party-consultation", "applicantName", "不能透露的人");

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
                "身份证件号码", "不予公开的理由", "行政复议", "明达市民政局");
    }
}
