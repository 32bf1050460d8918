package org.mingda.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.law.DisclosureTopics;

/** What the demonstration's catalogue suggests to those who wrote the sample requests, which are real. */
class RankingTest {

    private static final SampleCatalogue CATALOGUE = new SampleCatalogue("qs");
    private static List<String> samples;

    @BeforeAll
    static void theCatalogueOfTheDemonstration() throws IOException {
        ImportCatalogue imports = new ImportCatalogue(CATALOGUE.jdbc,
                new EntryCheck(DisclosureTopics.onClasspath(), SampleCatalogue.CLOCK), SampleCatalogue.CLOCK);
        byte[] file = RankingTest.class.getResourceAsStream("/demo/catalogue.csv").readAllBytes();
        imports.confirm("qs", imports.preview("qs", file, "registrar").id(), "registrar");
        samples = List.of(new ObjectMapper().readValue(
                RankingTest.class.getResourceAsStream("/demo/requests.json"), String[].class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 商品房项目预售许可和规划、施工许可查询指引
            3  | 青石市征收土地青苗和地上附着物补偿标准
            5  | 投诉举报案件办理流程和告知方式
            6  | 临时建设和活动板房审批办理指南
            9  | 高标准农田建设项目资金安排和使用情况（2020年）
            11 | 建筑工程施工许可证办理情况（2025年）
            12 | 青石新区管桩厂二期项目征收土地批准文件（一书四方案）
            13 | 卫星遥感影像和测绘成果查询指南
            15 | 2025年行政复议和行政诉讼情况统计
            17 | 局领导分工和内设机构职责
            20 | 门牌号编订和地名命名办理指南
            22 | 城市房屋拆迁许可和拆迁公告目录（2001—2011年）
            23 | 2025年度征地补偿费用支付和使用情况
            24 | 建设用地规划许可证核发结果（2026年第一季度）
            25 | 2025年行政处罚决定信息
            32 | 农村土地承包合同管理和查询办法
            36 | 国有建设用地使用权挂牌出让公告（2025年第4号）
            39 | 房屋和用地测绘报告查询办法
            40 | 安置用地选址和审批情况（2020—2025年）""")
    void theBestIsFirst(int sample, String title) {
        assertThat(titles(sample)).startsWith(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4  | 一书四方案; 勘测定界; 征地补偿安置公告; 听证
            10 | 建设项目用地预审与选址意见书; 政府投资项目审批
            16 | 行政复议和行政诉讼; 随机抽查事项; 行政执法统计
            26 | 2025年度部门预算和“三公”经费预算; 2024年度部门决算和“三公”经费决算
            31 | 社会稳定风险评估; 征地补偿安置公告; 听证告知; 征收土地预公告; 征收土地公告
            34 | 一书四方案
            38 | 一书四方案; 勘测定界""")
    void whoAsksForMuchIsShownAllOfIt(int sample, String parts) {
        assertThat(List.of(parts.split("; "))).allSatisfy(part ->
                assertThat(titles(sample)).as(part).anyMatch(title -> title.contains(part)));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 27, 35})
    void nothingIsSuggestedWhereNothingFits(int sample) {
        assertThat(titles(sample)).isEmpty();
    }

    @Test
    void nobodyIsShownMoreThanHeCanLookAt() {
        assertThat(samples).hasSize(40).allSatisfy(text ->
                assertThat(CATALOGUE.suggestions.suggest("qs", text, 5)).hasSizeLessThanOrEqualTo(5));
    }

    private static List<String> titles(int sample) {
        return CATALOGUE.suggestions.suggest("qs", samples.get(sample - 1), 6).stream().map(Suggested::title).toList();
    }
}
