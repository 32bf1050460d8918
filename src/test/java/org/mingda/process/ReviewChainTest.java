package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.request.Restriction;
import org.mingda.request.ReviewChain;

/** The decision table that says who reviews a reply: each row alone, and the order of the rows. */
class ReviewChainTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();

    @ParameterizedTest
    @CsvSource({
        // unitReviewer, doubt, restriction, releases, records, chain
        "false, true,  state-secret,     true,  3, office",
        "false, false, none,             false, 0, office",
        "true,  true,  none,             false, 0, unit-and-office",
        "true,  false, state-secret,     false, 0, unit-and-office",
        "true,  false, other-law,        false, 0, unit-and-office",
        "true,  false, three-security,   false, 0, unit-and-office",
        "true,  false, none,             true,  1, unit-and-office",
        "true,  false, third-party,      true,  9, unit-and-office",
        "true,  false, none,             true,  0, office",
        "true,  false, none,             false, 0, unit",
        "true,  false, internal,         false, 0, unit",
        "true,  false, third-party,      false, 0, unit",
        "true,  false, process,          false, 0, unit",
        "true,  false, enforcement-file, false, 0, unit"})
    void eachRowSaysWhoReviews(boolean unitReviewer, boolean doubt, String restriction, boolean releases, int records,
            String chain) {
        assertThat(decide(unitReviewer, doubt, restriction, releases, records).<String>getSingleEntry())
                .isEqualTo(chain);
    }

    @Test
    void noRowCameInWithoutAnExampleAbove() {
        assertThat(((DmnDecisionTableImpl) TABLE.getDecisionLogic()).getRules()).hasSize(6);
    }

    @Test
    void everyCaseIsDecidedByAChainThatTheModelKnows() {
        Set<String> chains = Arrays.stream(ReviewChain.values()).map(Names::literal).collect(Collectors.toSet());
        for (Restriction restriction : Restriction.values()) {
            allFlags().forEach(flags -> assertThat(chains).contains(decide(flags[0], flags[1],
                    Names.literal(restriction), flags[2], flags[3] ? 1 : 0).<String>getSingleEntry()));
        }
    }

    private static Stream<boolean[]> allFlags() {
        return Stream.iterate(0, bits -> bits < 16, bits -> bits + 1).map(bits ->
                new boolean[] {(bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0});
    }

    private static DmnDecisionTableResult decide(boolean unitReviewer, boolean doubt, String restriction,
            boolean releases, int records) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("unitReviewer", unitReviewer);
        inputs.put("doubt", doubt);
        inputs.put("restriction", restriction);
        inputs.put("releases", releases);
        inputs.put("records", records);
        return ENGINE.evaluateDecisionTable(TABLE, inputs);
    }

    private static DmnDecision table() {
        try (InputStream file = ReviewChainTest.class.getResourceAsStream("/processes/review-chain.dmn")) {
            return ENGINE.parseDecision("review-chain", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
