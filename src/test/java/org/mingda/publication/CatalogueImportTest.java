package org.mingda.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.DisclosureTopics;

/** Files with a catalogue as offices have them: right ones, and every way in which one can be wrong. */
class CatalogueImportTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADING = "标题,文号,公开事项,形成日期,公开日期,网址,摘要\n";
    private static final String ROW = "示例计划,测发〔2025〕1号,规划和相关政策,2025-01-02,2025-01-10,https://t.example/1,示例摘要\n";
    private static final SampleCatalogue CATALOGUE = new SampleCatalogue("a", "b", "c");
    private static final EntryCheck CHECK = new EntryCheck(DisclosureTopics.onClasspath(), SampleCatalogue.CLOCK);
    private static final ImportCatalogue IMPORT = new ImportCatalogue(CATALOGUE.jdbc, CHECK, SampleCatalogue.CLOCK);

    static Stream<Arguments> rightFiles() {
        return Stream.of(
                Arguments.of("UTF-8", bytes(HEADING + ROW)),
                Arguments.of("UTF-8 with a mark", bytes("\ufeff" + HEADING + ROW)),
                Arguments.of("GB18030", (HEADING + ROW).getBytes(GB18030)),
                Arguments.of("lines of Windows", bytes((HEADING + ROW).replace("\n", "\r\n"))),
                Arguments.of("lines of old Macs, no last line end", bytes((HEADING + ROW).strip().replace("\n", "\r"))),
                Arguments.of("empty lines and cells at the end", bytes(HEADING + "\n" + ROW.strip() + ",,,\n,,,,,,\n\n")),
                Arguments.of("quoted cells", bytes(HEADING + "\"示例计划\",\"测发〔2025〕1号\",规划和相关政策,2025/1/2,"
                        + "2025年1月10日,https://t.example/1,\"示例摘要\"\n")),
                Arguments.of("other headings in another order and one too many", bytes("编号,发布日期,发文日期,名称,类别,发文字号,链接,内容概述\n"
                        + "7,2025-01-10,2025.1.2,示例计划,plans,测发〔2025〕1号,https://t.example/1,示例摘要\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rightFiles")
    void aRightFileIsPreviewed(String name, byte[] file) {
        ImportPreview preview = IMPORT.preview("a", file, "registrar");

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.id()).isNotNull();
        assertThat(preview.first()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("示例计划");
            assertThat(entry.documentNumber()).isEqualTo("测发〔2025〕1号");
            assertThat(entry.topic()).isEqualTo("plans");
            assertThat(entry.createdOn()).isEqualTo("2025-01-02");
            assertThat(entry.publishedOn()).isEqualTo("2025-01-10");
            assertThat(entry.summary()).isEqualTo("示例摘要");
        });
        assertThat(CATALOGUE.jdbc.sql("select count(*) from published_item where agency = 'a'").query(Integer.class)
                .single()).as("a preview imports nothing").isZero();
    }

    static Stream<Arguments> wrongRows() {
        String good = ROW;
        return Stream.of(
                row(good.replace("示例计划", ""), 2, "标题不能为空"),
                row(good.replace("示例计划", "长".repeat(201)), 2, "标题最多 200 个字，现在有 201 个"),
                row(good.replace("测发〔2025〕1号", "号".repeat(61)), 2, "文号最多 60 个字"),
                row(good.replace("示例摘要", "摘".repeat(2001)), 2, "摘要最多 2000 个字"),
                row(good.replace("https://t.example/1", "https://t.example/" + "1".repeat(500)), 2, "网址最多 500 个字"),
                row(good.replace("规划和相关政策", ""), 2, "公开事项不能为空"),
                row(good.replace("规划和相关政策", "别的"), 2, "没有“别的”这个公开事项"),
                row(good.replace("2025-01-02", ""), 2, "形成日期不能为空"),
                row(good.replace("2025-01-10", ""), 2, "公开日期不能为空"),
                row(good.replace("2025-01-02", "2025-02-30"), 2, "形成日期“2025-02-30”不是日期"),
                row(good.replace("2025-01-10", "一月十日"), 2, "公开日期“一月十日”不是日期"),
                row(good.replace("2025-01-10", "2026-09-19"), 2, "公开日期不能晚于今天"),
                row(good.replace("2025-01-10", "2025-01-01"), 2, "公开日期不能早于形成日期"),
                row(good.replace("https://t.example/1", "www.t.example"), 2, "网址应当以 http:// 或者 https:// 开头"),
                row(good.replace("https://t.example/1", "javascript:alert(1)"), 2, "网址应当以 http://"),
                row(good.replace("https://t.example/1", "https://"), 2, "网址应当以 http://"),
                row(good.replace("https://t.example/1,示例摘要", ","), 2, "网址和摘要至少填写一项"),
                row(good.replace("示例摘要", "甲,乙"), 2, "有 8 格，标题行只有 7 格"),
                row(good + good, 3, "与第 2 行的标题和文号都相同"),
                row("\"两行的\n标题\",,规划和相关政策,2025-01-02,2025-01-10,,摘要\n" + good + "坏行\n", 5, "公开事项不能为空"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrongRows")
    void aWrongRowIsNamedWithItsLine(byte[] file, int line, String message) {
        ImportPreview preview = IMPORT.preview("a", file, "registrar");

        assertThat(preview.id()).as("nothing to confirm").isNull();
        assertThat(preview.faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
        });
    }

    static Stream<Arguments> wrongHeadings() {
        return Stream.of(
                Arguments.of("标题，文号，公开事项\n" + ROW, "标题行没有这些列：标题、公开事项、形成日期、公开日期"),
                Arguments.of("标题,公开事项,形成日期\n示例,plans,2025-01-02\n", "标题行没有这些列：公开日期"),
                Arguments.of("标题,名称,公开事项,形成日期,公开日期\n甲,乙,plans,2025-01-02,2025-01-02\n", "“标题”有两列"));
    }

    @ParameterizedTest
    @MethodSource("wrongHeadings")
    void aWrongHeadingIsNamedBeforeAnyRow(String file, String message) {
        assertThat(IMPORT.preview("a", bytes(file), "registrar").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.message()).contains(message);
        });
    }

    static Stream<Arguments> noFiles() {
        return Stream.of(
                Arguments.of(new byte[0], "没有选择文件"),
                Arguments.of(bytes(HEADING), "文件里没有内容"),
                Arguments.of(bytes("PK\u0003\u0004"), "Excel 工作簿"),
                Arguments.of(bytes(HEADING + "示\0例"), "不是 UTF-8 或者 GB18030"),
                Arguments.of(new byte[] {(byte) 0xff, (byte) 0xfe, 0x07, 0x68}, "不是 UTF-8 或者 GB18030"),
                Arguments.of(bytes(HEADING + ROW + "\"没有结束,\n" + ROW), "第 3 行的双引号没有结束"),
                Arguments.of(bytes(HEADING + ROW.repeat(50_001)), "最多导入 50000 条"),
                Arguments.of(new byte[CatalogueText.LARGEST + 1], "超过 20 MB"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("noFiles")
    void whatIsNoCatalogueIsRefusedWithWhatToDo(byte[] file, String message) {
        assertThatThrownBy(() -> IMPORT.preview("a", file, "registrar")).isInstanceOf(PublicationRefused.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatWasPreviewedIsImportedOnceByItsOwnAgencyAndWhatIsKnownStays() {
        byte[] file = bytes(HEADING + ROW + ROW.replace("示例计划", "示例规划"));
        ImportPreview preview = IMPORT.preview("b", file, "registrar");
        assertThatThrownBy(() -> IMPORT.confirm("c", preview.id(), "other")).hasMessageContaining("重新上传");
        assertThat(IMPORT.confirm("b", preview.id(), "registrar")).isEqualTo(2);
        assertThatThrownBy(() -> IMPORT.confirm("b", preview.id(), "registrar")).hasMessageContaining("已经导入");

        ImportPreview again = IMPORT.preview("b", bytes(HEADING + ROW + ROW.replace("计划", "方案")), "registrar");
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.added()).isEqualTo(1);
        assertThat(IMPORT.preview("b", file, "registrar").id()).as("nothing new").isNull();
        assertThat(CATALOGUE.suggestions.suggest("b", "示例规划", 5)).extracting(Suggested::title).contains("示例规划");
    }

    @Test
    void theCatalogueOfTheDemonstrationIsARightFile() throws Exception {
        byte[] file = getClass().getResourceAsStream("/demo/catalogue.csv").readAllBytes();
        ImportPreview preview = IMPORT.preview("c", file, "registrar");

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.added()).isBetween(50, 60);
    }

    private static Arguments row(String rows, int line, String message) {
        return Arguments.of(bytes(HEADING + rows), line, message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
