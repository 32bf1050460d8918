package org.mingda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TidyTest {

    @Test
    void whatNobodyMeansToTypeIsTakenOut() {
        assertThat(Tidy.text(" 第一行\r\n第二\u0000行\u202e \uD800")).isEqualTo("第一行\n第二行");
    }

    @Test
    void rareCharactersAndPunctuationStay() {
        assertThat(Tidy.line("O'Brien 䶮 𠮷 \"{}'<script>")).isEqualTo("O'Brien 䶮 𠮷 \"{}'<script>");
    }

    @Test
    void fullWidthDigitsBecomePlainOnes() {
        assertThat(Tidy.code("１１０１０５ 19491231 002ｘ")).isEqualTo("11010519491231002X");
        assertThat(Tidy.narrow("ａ＠example．cn")).isEqualTo("a@example.cn");
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(Tidy.text(null)).isEmpty();
    }
}
