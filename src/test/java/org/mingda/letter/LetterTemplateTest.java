package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTest {

    private static final String FRONT_MATTER = """
            ---
            title: 政府信息公开收费通知书
            series: 公开费
            article: 第四十二条
            facts:
              amount: 金额
            remedy: false
            signs: agency
            ---
            """;

    @TempDir
    Path directory;

    @Test
    void aNewLetterNeedsOnlyAFile() throws IOException {
        write("fee-notice", FRONT_MATTER + "<p>请缴纳信息处理费[[${amount}]]元。</p>\n");

        String text = Press.text(Press.withTemplatesIn(directory).print(order("fee-notice")));

        assertThat(text).contains("政府信息公开收费通知书", "明民公开费〔2026〕12号", "请缴纳信息处理费700元。");
    }

    @Test
    void theOfficesOwnWordingWinsOverTheProducts() throws IOException {
        write("receipt", FRONT_MATTER + "<p>本市的措辞：[[${amount}]]</p>\n");

        assertThat(Press.text(Press.withTemplatesIn(directory).print(order("receipt")))).contains("本市的措辞：700");
    }

    @Test
    void theOtherLettersStayThoseOfTheProduct() {
        assertThat(Press.text(Press.withTemplatesIn(directory).print(Samples.order("receipt")))).contains("接收回执");
    }

    @Test
    void aNameThatTheFrontMatterDoesNotDeclareIsADefectNotABlank() throws IOException {
        write("fee-notice", FRONT_MATTER + "<p>请缴纳[[${amuont}]]元。</p>\n");

        assertThatThrownBy(() -> Press.withTemplatesIn(directory).print(order("fee-notice")))
                .isInstanceOf(LetterDefect.class).hasMessageContaining("amuont");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remedy: false\n", "title: 政府信息公开收费通知书", "signs: agency", "facts:\n  amount: "})
    void aBrokenFrontMatterIsNamed(String taken) throws IOException {
        write("fee-notice", FRONT_MATTER.replace(taken, "") + "<p>文</p>\n");

        assertThatThrownBy(() -> Press.withTemplatesIn(directory).print(order("fee-notice")))
                .isInstanceOf(LetterDefect.class).hasMessageContaining("fee-notice.html")
                .hasMessageContaining("remedy");
    }

    @Test
    void anExpressionThatCannotBeReadIsADefect() throws IOException {
        write("fee-notice", FRONT_MATTER + "<p>请缴纳[[${amount + }]]元。</p>\n");

        assertThatThrownBy(() -> Press.withTemplatesIn(directory).print(order("fee-notice")))
                .isInstanceOf(LetterDefect.class).hasMessageContaining("文书模板有误");
    }

    @Test
    void markupThatIsNotWellFormedIsADefect() throws IOException {
        write("fee-notice", FRONT_MATTER + "<p>文<br></p>\n");

        assertThatThrownBy(() -> Press.withTemplatesIn(directory).print(order("fee-notice")))
                .isInstanceOf(LetterDefect.class).hasMessageContaining("成对");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "layout/letter", "no-such-letter", "Receipt", ""})
    void onlyLettersCanBeOrdered(String name) {
        assertThatThrownBy(() -> Press.builtIn().print(order(name))).isInstanceOf(LetterDefect.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".html"), text);
    }

    private static LetterOrder order(String template) {
        return Samples.order(template, Map.of("amount", 700, "agencyName", "明达市民政局"));
    }
}
