package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseLineBreakerTest {

    @Test
    void aNumberStaysInOnePieceAndPunctuationWithItsWord() {
        assertThat(pieces("编号：MD-2026-00012，电话")).containsExactly("编", "号：", "MD-2026-00012，", "电", "话");
    }

    @ParameterizedTest
    @CsvSource({"他说“好”。, 他|说|“好”。", "见《条例》（示例）, 见|《条|例》|（示|例）", "等等……以下——止, 等|等……|以|下——|止",
        "收到20个工作日, 收|到|20个|工|作|日", "于2026年9月18日, 于|2026年|9月|18日", "共15.5%、￥300元, 共|15.5%、|￥300元",
        "第12条, 第12条", "见https://a.example/b?c=1止, 见|https://a.example/b?c=1|止", "吉𠮷村, 吉|𠮷|村", "a b 中 文, a |b |中 |文"})
    void linesAreBrokenAsChineseIs(String text, String pieces) {
        assertThat(pieces(text)).containsExactly(pieces.split("\\|"));
    }

    @Test
    void anEmptyTextEndsAtOnce() {
        assertThat(pieces("")).isEmpty();
    }

    private static List<String> pieces(String text) {
        ChineseLineBreaker breaker = new ChineseLineBreaker();
        breaker.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = breaker.next(); end != BreakIterator.DONE; end = breaker.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
