package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The 21 outcomes of the annual report with what each needs. */
class OutcomesTest {

    private final Outcomes outcomes = Outcomes.onClasspath();

    @Test
    void thereAreTheTwentyOneRowsOfTheReportInItsOrder() {
        assertThat(outcomes.all()).extracting(Outcome::row)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
        assertThat(outcomes.all()).extracting(Outcome::id).containsExactly("granted", "partial",
                "deny-state-secret", "deny-other-law", "deny-three-security", "deny-third-party", "deny-internal",
                "deny-process", "deny-enforcement-file", "deny-query-matter", "unable-not-held",
                "unable-need-creation", "unable-unclear", "noproc-petition", "noproc-repeat", "noproc-publication",
                "noproc-mass", "noproc-reconfirm", "other-clarification-overdue", "other-fee-unpaid", "other-other");
    }

    @Test
    void everyRefusalNeedsItsArticleAndReasons() {
        assertThat(outcomes.all()).filteredOn(outcome -> outcome.groupKey().equals("deny")).hasSize(8)
                .allSatisfy(outcome -> assertThat(outcome.evidence()).contains("reasons"));
        assertThat(outcomes.all()).filteredOn(outcome -> outcome.replyLetter().equals("reply-refused")).hasSize(7)
                .allSatisfy(outcome -> assertThat(outcome.evidence()).contains("refusal-article", "reasons"));
    }

    @Test
    void onlyRefusalsUnderArticles14To16AskForReconsiderationFirst() {
        assertThat(outcomes.all()).filteredOn(outcome -> outcome.remedy() == RemedyKind.RECONSIDERATION_FIRST)
                .extracting(Outcome::id).containsExactly("partial", "deny-state-secret", "deny-other-law",
                        "deny-three-security", "deny-third-party", "deny-internal", "deny-process",
                        "deny-enforcement-file");
    }

    @Test
    void whatTheLawWantsOnFileIsRequired() {
        assertThat(outcomes.ground("not-existing").orElseThrow().evidence()).contains("search-record");
        assertThat(outcomes.ground("other-agency").orElseThrow().evidence()).contains("responsible-agency");
        assertThat(outcomes.ground("repeat").orElseThrow().evidence()).contains("earlier-reply");
        assertThat(outcomes.ground("unheard-of")).isEmpty();
    }

    @Test
    void theUsualGroundSpeaksForTheOutcome() {
        Outcome granted = outcomes.byId("granted").orElseThrow();

        assertThat(granted.article()).isEqualTo("第三十六条第二项");
        assertThat(granted.replyLetter()).isEqualTo("reply-granted");
        assertThat(granted.evidence()).containsExactly("documents");
        assertThat(granted.grounds()).extracting(Ground::id).containsExactly("provided", "already-public");
        assertThat(outcomes.byId("refused")).isEmpty();
    }

    @Test
    void everyGroundBelongsToAnOutcomeAndEveryEvidenceHasAName() {
        List<RuleRow> grounds = RuleTable.read(RuleSource.onClasspath(), "grounds.csv");
        Set<String> known = outcomes.all().stream().map(Outcome::id).collect(Collectors.toSet());

        assertThat(grounds).allSatisfy(row -> assertThat(known).contains(row.text("outcome")));
        assertThat(grounds).allSatisfy(row ->
                assertThat(row.list("evidence")).isNotEmpty().allSatisfy(key ->
                        assertThat(outcomes.evidenceLabel(key)).isNotBlank()));
        assertThatThrownBy(() -> outcomes.evidenceLabel("unheard-of")).hasMessageContaining("unheard-of");
    }

    @Test
    void anOutcomeWithoutAGroundIsRefused() {
        RuleRow petition = RuleTable.read(RuleSource.onClasspath(), "grounds.csv").stream()
                .filter(row -> row.text("id").equals("petition")).findFirst().orElseThrow();

        assertThatThrownBy(() -> Outcomes.from(ChangedRules.without(petition))).hasMessageContaining("noproc-petition");
    }
}
