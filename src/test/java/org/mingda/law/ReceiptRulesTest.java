package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.calendar.Weekdays;

/** The receipt date by channel (Article 31); the examples are rules/examples/receipt.csv. */
class ReceiptRulesTest {

    private final ReceiptRules rules = ReceiptRules.onClasspath();

    static List<RuleRow> examples() {
        return RuleTable.read(RuleSource.onClasspath(), "examples/receipt.csv");
    }

    static List<RuleRow> requiredFields() {
        return RuleTable.read(RuleSource.onClasspath(), "channel-evidence.csv").stream()
                .filter(row -> row.text("required").equals("yes")).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHasItsReceiptDateOrNamesWhatIsMissing(RuleRow example) {
        Channel channel = Channel.named(example.text("channel"));
        if (example.optional("missing").isEmpty()) {
            LocalDate received = rules.receiptDate(channel, evidence(example));
            assertThat(received).isEqualTo(example.date("received"));
            assertThat(Weekdays.name(received)).isEqualTo(example.text("weekday"));
        } else {
            assertThatThrownBy(() -> rules.receiptDate(channel, evidence(example)))
                    .isInstanceOfSatisfying(MissingEvidence.class, missing ->
                            assertThat(missing.field()).isEqualTo(example.text("missing")))
                    .hasMessageMatching("“.+”(必须填写|应为 2026-09-18 形式的日期)");
        }
        assertThat(rules.of(channel).article()).isEqualTo(example.text("article"));
    }

    @Test
    void everyChannelHasAnExample() {
        assertThat(examples().stream().map(row -> Channel.named(row.text("channel"))).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Channel.values());
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void everyRequiredFieldIsMissedWhenItIsEmpty(RuleRow field) {
        RuleRow complete = examples().stream()
                .filter(row -> row.text("channel").equals(field.text("channel")) && row.optional("missing").isEmpty())
                .findFirst().orElseThrow();
        Map<String, String> evidence = evidence(complete);
        evidence.remove(field.text("field"));

        assertThatThrownBy(() -> rules.receiptDate(Channel.named(field.text("channel")), evidence))
                .isInstanceOf(MissingEvidence.class).hasMessageContaining(field.text("label"));
    }

    @Test
    void aChannelWithoutARuleOrADecidingDateIsRefused() {
        RuleRow oral = RuleTable.read(RuleSource.onClasspath(), "channels.csv").get(7);
        RuleRow decides = requiredFields().stream().filter(row -> row.text("channel").equals("counter")).findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> ReceiptRules.from(ChangedRules.without(oral))).hasMessageContaining("ORAL");
        assertThatThrownBy(() -> ReceiptRules.from(ChangedRules.with(decides, "decides", "no")))
                .hasMessageContaining("COUNTER");
        assertThatThrownBy(() -> ReceiptRules.from(ChangedRules.with(decides, "required", "no")))
                .hasMessageContaining("COUNTER");
    }

    private static Map<String, String> evidence(RuleRow example) {
        return Arrays.stream(example.text("evidence").split(";"))
                .map(field -> field.strip().split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }
}
