package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.law.Notation.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which remedies a letter names, by its date; the examples are rules/examples/remedies.csv. */
class RemediesTest {

    private final Remedies remedies = Remedies.onClasspath();

    static List<RuleRow> examples() {
        return RuleTable.read(RuleSource.onClasspath(), "examples/remedies.csv");
    }

    static Stream<RuleRow> rules() {
        return Stream.of("remedies.csv", "remedy-organs.csv")
                .flatMap(file -> RuleTable.read(RuleSource.onClasspath(), file).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleNamesItsRemedies(RuleRow example) {
        RemedyNotice notice = notice(remedies, example);

        assertThat(facts(notice)).isEqualTo(expected(example));
        if (!example.optional("paragraph").isEmpty()) {
            assertThat(notice.paragraph()).isEqualTo(example.text("paragraph"));
        }
        assertThat(notice.paragraph()).doesNotContain("{", "}");
        assertThat(notice.kind()).isEqualTo(example.oneOf(RemedyKind.class, "remedy"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAnExampleThatNoticesItsLoss(RuleRow rule) {
        Remedies without = Remedies.from(ChangedRules.without(rule));

        assertThat(noticed(without, rule.text("id"), examples())).isTrue();
    }

    @Test
    void aRuleWithoutAnExampleIsFound() {
        RuleRow rule = rules().filter(row -> row.text("id").equals("justice-2024")).findFirst().orElseThrow();
        List<RuleRow> others = examples().stream()
                .filter(example -> !example.list("rules").contains("justice-2024")).toList();

        assertThat(noticed(Remedies.from(ChangedRules.without(rule)), "justice-2024", others)).isFalse();
    }

    @Test
    void theArticlesOfNoticeAndOrganAreNamed() {
        assertThat(notice(remedies, examples().get(0)).article())
                .isEqualTo("行政复议法第二十条、第二十三条；行政诉讼法第四十五条；行政复议法第二十四条第一款第一项");
    }

    @Test
    void anAgencyWithoutAnInternetChannelNamesNone() {
        RemedyAgency agency = new RemedyAgency(AgencyKind.LOCAL_DEPARTMENT, "甲", "乙", "丙", "丁", " ");

        assertThat(remedies.notice(RemedyKind.FREE_CHOICE, day("2026-03-02"), agency, true).paragraph())
                .doesNotContain("互联网");
    }

    @Test
    void aLetterBeforeTheFirstRuleIsRefused() {
        RemedyAgency agency = new RemedyAgency(AgencyKind.LOCAL_DEPARTMENT, "甲", "乙", "丙", "丁", "");

        assertThatThrownBy(() -> remedies.notice(RemedyKind.FREE_CHOICE, day("2008-04-30"), agency, false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2008-04-30");
    }

    private static boolean noticed(Remedies remedies, String rule, List<RuleRow> examples) {
        return examples.stream().filter(example -> example.list("rules").contains(rule))
                .anyMatch(example -> differs(remedies, example));
    }

    private static boolean differs(Remedies remedies, RuleRow example) {
        try {
            return !notice(remedies, example).equals(notice(Remedies.onClasspath(), example));
        } catch (IllegalArgumentException noRule) {
            return true;
        }
    }

    private static RemedyNotice notice(Remedies remedies, RuleRow example) {
        RemedyAgency agency = new RemedyAgency(example.oneOf(AgencyKind.class, "agencyKind"), "云泽市示例局",
                "云泽市人民政府", "云泽省人民政府", "云泽市中级人民法院", "https://fuyi.example.cn");
        return remedies.notice(example.oneOf(RemedyKind.class, "remedy"), example.date("letterDate"), agency,
                example.text("online").equals("yes"));
    }

    private static String facts(RemedyNotice notice) {
        return notice.organ() + "/" + or(notice.reviewDays()) + "/" + or(notice.suitMonths()) + "/"
                + or(notice.suitDaysAfterReview());
    }

    private static String expected(RuleRow example) {
        return example.optional("organ") + "/" + example.optional("reviewDays") + "/"
                + example.optional("suitMonths") + "/" + example.optional("suitDaysAfterReview");
    }

    private static String or(Integer number) {
        return number == null ? "" : number.toString();
    }
}
