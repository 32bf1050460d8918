package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.calendar.Weekdays;

/** Every history of rules/examples/impossible.csv is refused with its own reason, in Chinese and English. */
class ImpossibleHistoriesTest {

    static List<RuleRow> examples() {
        return RuleTable.read(RuleSource.onClasspath(), "examples/impossible.csv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyImpossibleHistoryIsRefusedWithItsReason(RuleRow example) {
        LocalDate received = example.date("received");

        assertThat(Weekdays.name(received)).isEqualTo(example.text("weekday"));
        assertThatThrownBy(() -> read(received, example))
                .isInstanceOfSatisfying(ImpossibleHistory.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(example.text("code"));
                    assertThat(refusal.getMessage()).containsPattern("\\p{IsHan}").doesNotContain("%", "null");
                    assertThat(refusal.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}").doesNotContain("%", "null");
                });
    }

    @Test
    void everyReasonHasAnExample() {
        assertThat(examples().stream().map(row -> row.text("code")).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Impossible.values()).map(Impossible::code).collect(Collectors.toSet()));
    }

    private static void read(LocalDate received, RuleRow example) {
        CaseHistory history = Notation.history(received, example.optional("events"));
        RuleBook book = ClockExample.withPolicies(
                ClockExample.BOOKS.inForceOn(history.received()), example.list("policies"));
        new ReplyClock(ClockExample.BOOKS, ClockExample.CALENDAR).read(history, LocalDate.parse("2026-06-01"), book);
    }
}
