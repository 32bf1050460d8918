package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.Examples;
import org.mingda.law.Ground;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;

/** The decision table that proposes an outcome: every example of rules/examples/outcomes.csv, every row hit. */
class DetermineOutcomeTest {

    private static final List<String> FLAGS =
            List.of("unreasonableMass", "repeated", "alreadyPublic", "publicInterest", "mustDisclose", "separable");
    private static final List<String> rulesHit = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision TABLE = table();

    static List<Map<String, String>> examples() {
        return Examples.of("outcomes");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleGetsItsProposal(Map<String, String> example) {
        DmnDecisionTableResult proposal = propose(example);

        if (example.get("outcome").isEmpty()) {
            assertThat(proposal).isEmpty();
        } else {
            assertThat(proposal.getSingleResult().getEntryMap())
                    .containsEntry("outcome", example.get("outcome"))
                    .containsEntry("ground", example.get("ground"));
            assertThat(rulesHit).containsExactly("Rule_" + example.get("rule"));
        }
    }

    @Test
    void everyRowOfTheTableIsHitByAnExampleAndNoOtherRowCameIn() {
        assertThat(rules()).hasSize(29).isEqualTo(hitBy(examples()));
    }

    @Test
    void aRowWithoutAnExampleIsFound() {
        List<Map<String, String>> withoutPetition = examples().stream()
                .filter(example -> !example.get("rule").equals("petition")).toList();

        assertThat(hitBy(withoutPetition)).isNotEqualTo(rules());
    }

    @Test
    void everyOutcomeAndGroundOfTheRulesIsProposedSomewhere() {
        Outcomes outcomes = Outcomes.onClasspath();

        assertThat(column("outcome")).isEqualTo(
                outcomes.all().stream().map(Outcome::id).collect(Collectors.toSet()));
        assertThat(column("ground")).isEqualTo(outcomes.all().stream()
                .flatMap(outcome -> outcome.grounds().stream()).map(Ground::id).collect(Collectors.toSet()));
    }

    @Test
    void theProposalAndItsArticleAgreeWithTheRules() {
        Outcomes outcomes = Outcomes.onClasspath();

        assertThat(examples()).filteredOn(example -> !example.get("ground").isEmpty()).allSatisfy(example -> {
            Ground ground = outcomes.ground(example.get("ground")).orElseThrow();
            assertThat(ground.outcome()).isEqualTo(example.get("outcome"));
            assertThat(ground.article()).isEqualTo(example.get("article"));
        });
    }

    private static DmnDecisionTableResult propose(Map<String, String> example) {
        Map<String, Object> findings = new HashMap<>(example);
        FLAGS.forEach(flag -> findings.put(flag, Boolean.valueOf(example.get(flag))));
        rulesHit.clear();
        return ENGINE.evaluateDecisionTable(TABLE, findings);
    }

    private static Set<String> hitBy(List<Map<String, String>> examples) {
        return examples.stream().flatMap(example -> {
            propose(example);
            return List.copyOf(rulesHit).stream();
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rules() {
        return ((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules().stream()
                .map(rule -> rule.getId()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> column(String name) {
        return examples().stream().map(example -> example.get(name)).filter(cell -> !cell.isEmpty())
                .collect(Collectors.toSet());
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(DetermineOutcomeTest::remember));
        return configuration.buildEngine();
    }

    private static void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> rulesHit.add(rule.getId()));
    }

    private static DmnDecision table() {
        try (InputStream file = DetermineOutcomeTest.class.getResourceAsStream("/processes/determine-outcome.dmn")) {
            return ENGINE.parseDecision("determine-outcome", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
