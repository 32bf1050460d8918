package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BigramsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            申请公开某项目的《建设用地规划许可证》。 | 某项目的建设用地规划许可证
            请依法书面公开本镇“三公经费”信息 | 本镇三公经费
            ＡＢＣ１２３　路 | abc123路
            2019年5月、2020年5月 | 2019年5月2020年5月
            申请公开政府信息 | 申请公开政府信息
            …… |""")
    void punctuationWidthCaseAndFormulaDoNotMatter(String content, String plain) {
        assertThat(Bigrams.plain(content)).isEqualTo(plain == null ? "" : plain);
    }

    @Test
    void aTextIsItsPairsOfNeighboursEachOnce() {
        assertThat(Bigrams.of("土地、土地证")).containsExactly("土地", "地土", "地证");
    }

    @Test
    void aSingleSignStandsForItself() {
        assertThat(Bigrams.of("图")).containsExactly("图");
        assertThat(Bigrams.of("。")).isEmpty();
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOneSign() {
        assertThat(Bigrams.of("𠮷林路")).containsExactly("𠮷林", "林路");
    }
}
