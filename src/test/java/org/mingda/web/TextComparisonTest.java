package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** What two versions of a text have for themselves is marked, and nothing of either is lost. */
class TextComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", value = {
        "经查，信息存在。          | 经查，该信息存在。        | 经查，信息存在。              | 经查，[该]信息存在。",
        "于3月1日收到，4月2日检索 | 于3月5日收到，4月7日检索  | 于3月[1]日收到，4月[2]日检索  | 于3月[5]日收到，4月[7]日检索",
        "一样                      | 一样                      | 一样                          | 一样",
        "''                        | 新写的                    | ''                            | [新写的]",
        "删去的                    | ''                        | [删去的]                      | ''",
        "𠮷林                      | 𠮷林省                    | 𠮷林                          | 𠮷林[省]"})
    void ownWordsAreMarked(String earlier, String later, String markedEarlier, String markedLater) {
        TextComparison texts = TextComparison.of(earlier, later);
        assertThat(marked(texts.earlier())).isEqualTo(markedEarlier);
        assertThat(marked(texts.later())).isEqualTo(markedLater);
        assertThat(texts.same()).isEqualTo(earlier.equals(later));
    }

    @Test
    void textsOfManyPagesAreComparedToo() {
        String page = "甲".repeat(10_000);
        TextComparison texts = TextComparison.of("同" + page + "尾", "同" + page.replace('甲', '乙') + "尾");
        assertThat(texts.later()).extracting(TextComparison.Piece::own).containsExactly(false, true, false);
        assertThat(texts.later().stream().map(TextComparison.Piece::text).collect(Collectors.joining())).hasSize(10_002);
    }

    private static String marked(java.util.List<TextComparison.Piece> pieces) {
        return pieces.stream().map(piece -> piece.own() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
