package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples are the specification of the clock: every one holds, and every rule has one that would notice it. */
class ClockExamplesTest {

    static List<ClockExample> examples() {
        return ClockExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHolds(ClockExample example) {
        assertThat(example.faults()).isEmpty();
    }

    @Test
    void everyChangeOfAPeriodOrPolicyIsNoticedByAnExampleThatNamesIt() {
        assertThat(RuleChange.allOf(ClockExample.BOOKS)).isNotEmpty()
                .allSatisfy(change -> assertThat(change.isNoticedBy(examples())).as(change.toString()).isTrue());
    }

    @Test
    void aRuleWithoutAnExampleIsFound() {
        List<ClockExample> withoutFees = examples().stream()
                .filter(example -> !example.shows("cn-2019", "fee-payment")).toList();

        assertThat(RuleChange.allOf(ClockExample.BOOKS)).anySatisfy(change -> {
            assertThat(change.rule()).isEqualTo("fee-payment");
            assertThat(change.isNoticedBy(withoutFees)).isFalse();
        });
    }

    @Test
    void aWrongWeekdayOrDateOrArticleInTheTableIsFound() {
        assertThat(spoilt("weekday", "星期日").faults()).hasSize(1);
        assertThat(spoilt("dueWeekday", "星期日").faults()).hasSize(1);
        assertThat(spoilt("ruleBook", "cn-2008").faults()).hasSize(1);
        assertThat(spoilt("article", "第一百条").faults()).hasSize(1);
        assertThat(spoilt("others", "extension-latest=2019-06-14").faults()).hasSize(1);
        assertThat(spoilt("dueIfExtended", "2019-07-12").faults()).hasSize(1);
        assertThat(spoilt("provisional", "due").faults()).hasSize(1);
    }

    private static ClockExample spoilt(String column, String value) {
        RuleRow row = examples().get(0).row();
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(column, value);
        return new ClockExample(new RuleRow(row.file(), row.line(), cells));
    }
}
