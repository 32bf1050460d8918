package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseLineBreakerTest {

    @Test
    void aNumberStaysInOnePieceAndPunctuationWithItsWord() {
        assertThat(pieces("编号：MD-2026-00012，电话")).containsExactly("编", "号：", "MD-2026-00012，", "电", "话");
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
