package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.law.Notation.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.Fee.Step;

/** The tariff of the information handling fee; the amounts are the examples of rules/examples/fees.csv. */
class FeesTest {

    private final Fees fees = Fees.onClasspath();

    static List<RuleRow> examples() {
        return RuleTable.read(RuleSource.onClasspath(), "examples/fees.csv");
    }

    static List<RuleRow> tariff() {
        return RuleTable.read(RuleSource.onClasspath(), "fees.csv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCostsWhatItSays(RuleRow example) {
        Fee fee = fee(fees, example);

        assertThat(fee.amount()).isEqualTo(example.number("amount"));
        assertThat(fee.method().key()).isEqualTo(example.text("method"));
        assertThat(fee.steps().stream().mapToInt(step -> step.to() - step.from() + 1).sum())
                .isEqualTo(example.number("units"));
    }

    @ParameterizedTest
    @MethodSource("tariff")
    void everyRowOfTheTariffHasAnExampleThatNoticesAnotherPrice(RuleRow row) {
        Fees dearer = Fees.from(ChangedRules.with(row, "price", String.valueOf(row.number("price") + 1)));

        assertThat(noticed(dearer, row.text("id"), examples())).isTrue();
    }

    @Test
    void aRowWithoutAnExampleIsFound() {
        RuleRow row = tariff().get(1);
        Fees dearer = Fees.from(ChangedRules.with(row, "price", "101"));
        List<RuleRow> others = examples().stream()
                .filter(example -> !example.list("rules").contains(row.text("id"))).toList();

        assertThat(noticed(dearer, row.text("id"), others)).isFalse();
    }

    @Test
    void theStepsSayHowTheAmountComesAbout() {
        assertThat(fees.perItem(51, day("2026-03-02")).steps()).containsExactly(
                new Step(1, 10, 0, 0, "信息处理费管理办法第四条"),
                new Step(11, 30, 100, 2000, "信息处理费管理办法第四条"),
                new Step(31, 40, 200, 2000, "信息处理费管理办法第四条"),
                new Step(41, 50, 300, 3000, "信息处理费管理办法第四条"),
                new Step(51, 51, 400, 400, "信息处理费管理办法第四条"));
    }

    @Test
    void thereIsNoTariffBeforeTheMeasuresCameIntoForce() {
        assertThatThrownBy(() -> fees.perPage(31, day("2020-12-31")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2020-12-31");
    }

    @Test
    void negativeNumbersAndAmountsBeyondReasonAreRefused() {
        assertThatThrownBy(() -> fees.perItem(-1, day("2026-03-02"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fees.perItem(-1, 1, day("2026-03-02"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fees.perPage(1_000_001, day("2026-03-02"))).hasMessageContaining("1000000");
        assertThatThrownBy(() -> fees.perItem(9_999, 2, day("2026-03-02"))).hasMessageContaining("10000");
        assertThatThrownBy(() -> fees.perItem(Integer.MAX_VALUE, 1, day("2026-03-02")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fees.perPage(1_000_000, day("2026-03-02")).amount()).isEqualTo(2700 + 40 * 999_800);
        assertThat(fees.perItem(9_999, 1, day("2026-03-02")).amount()).isEqualTo(200 + 996 * 100);
    }

    @Test
    void aLaterTariffLeavesEarlierFeesAlone() {
        RuleRow row = tariff().get(3);
        Fees later = Fees.from(new ChangedRules(row.file(), row.line(),
                old -> "new,2030-01-01,per-page,1,,5,,,新办法\n" + old));

        assertThat(later.perPage(31, day("2029-12-31")).amount()).isEqualTo(10);
        assertThat(later.perPage(31, day("2030-01-01")).amount()).isEqualTo(155);
    }

    @Test
    void aTariffWithAGapIsFoundOut() {
        Fees gap = Fees.from(ChangedRules.with(tariff().get(1), "to", "29"));

        assertThatThrownBy(() -> gap.perItem(30, day("2026-03-02"))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("30");
    }

    private static boolean noticed(Fees fees, String rule, List<RuleRow> examples) {
        return examples.stream().filter(example -> example.list("rules").contains(rule))
                .anyMatch(example -> fee(fees, example).amount() != example.number("amount"));
    }

    private static Fee fee(Fees fees, RuleRow example) {
        return example.text("method").equals("per-item")
                ? fees.perItem(example.number("earlier"), example.number("units"), example.date("on"))
                : fees.perPage(example.number("units"), example.date("on"));
    }
}
