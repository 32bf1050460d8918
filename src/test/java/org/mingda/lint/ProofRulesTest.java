package org.mingda.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each property is proved of a sound model that has every kind of element, and fails on a small one that lacks it. */
class ProofRulesTest {

    private static final Path FOLDER = SmallHouse.FOLDER.resolve("proof");
    private static final Set<String> NOT_BROKEN = Set.of("sound", "unknown-element");

    private static Model model(String name) {
        return Model.read(FOLDER.resolve(name + ".bpmn"));
    }

    private static Map<String, List<String>> red(String name) {
        House house = SmallHouse.saying(name);
        return ProofRules.ALL.stream().filter(rule -> !rule.findings(model(name), house).isEmpty())
                .collect(Collectors.toMap(Rule::name, rule -> rule.findings(model(name), house)));
    }

    @Test
    void everyPropertyIsProvedOfTheSoundModel() {
        assertThat(red("sound")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endless-loop                    | every path can end | no end can be reached any more from UserTask_Again
            saved-by-withdrawal-only        | every path can end | no end can be reached any more from UserTask_Again
            leads-nowhere                   | every path can end | ServiceTask_Lost leads nowhere
            join-waits-for-ever             | nothing is left running after the end | what nobody can go on with is left behind: Flow_One_Join
            inclusive-join-never-looks-again | nothing is left running after the end | what nobody can go on with is left behind: Flow_One_Chosen
            work-after-closing              | nothing is left running after the end | UserTask_Beside still waits when the request is closed
            withdrawal-clears-nothing       | nothing is left running after the end | UserTask_Work still waits when the request is closed
            dead-activity                   | everything can be reached | ServiceTask_Dead is never reached
            done-twice                      | nothing happens twice at once | UserTask_Work is begun again while it is under way
            nobody-warns                    | no reply's due date passes without a warning and an escalation | while UserTask_Work waits, nobody is warned before the reply is due
            nobody-escalates                | no reply's due date passes without a warning and an escalation | while UserTask_Work waits, nobody is told that the reply is overdue
            warns-once                      | no reply's due date passes without a warning and an escalation | while UserTask_Work waits, nobody is warned before the reply is due
            warning-interrupts              | no reply's due date passes without a warning and an escalation | while UserTask_GoOn waits, nobody is told that the reply is overdue
            warning-keeps-silent            | no reply's due date passes without a warning and an escalation | while UserTask_Work waits, nobody is warned before the reply is due
            warning-asks-another-clock      | no reply's due date passes without a warning and an escalation | while UserTask_Work waits, nobody is warned before the reply is due
            work-where-no-watch-is          | no reply's due date passes without a warning and an escalation | while UserTask_Obey waits, nobody is warned before the reply is due
            """, quoteCharacter = '~')
    void aBrokenModelFailsItsPropertyAndNoOther(String name, String property, String finding) {
        Map<String, List<String>> red = red(name);

        assertThat(red).containsOnlyKeys(property);
        assertThat(red.get(property)).contains(finding);
    }

    @Test
    void everyBrokenModelIsTried() throws IOException {
        Stream<String> tried = Stream.of(getClass().getDeclaredMethods()).filter(method -> method.isAnnotationPresent(CsvSource.class))
                .flatMap(method -> method.getAnnotation(CsvSource.class).textBlock().lines()).map(row -> row.split("\\|")[0].strip());

        assertThat(Stream.concat(tried, NOT_BROKEN.stream()))
                .containsExactlyInAnyOrderElementsOf(Model.in(FOLDER).stream().map(Model::file).toList());
    }

    @Test
    void aProcessThatHoldsNoClockNeedsNoWatch() {
        assertThat(ProofRules.WATCHED.findings(model("nobody-warns"), SmallHouse.saying("another"))).isEmpty();
    }

    @Test
    void anElementThatTheTestsDoNotKnowIsAnError() {
        assertThatThrownBy(() -> Proof.play(model("unknown-element"), StateSpace.ENOUGH))
                .hasMessageContaining("complexGateway Gateway_Strange");
    }

    @Test
    void aModelWithTooManyStatesIsAnErrorAndNotProved() {
        assertThatThrownBy(() -> Proof.play(model("sound"), 20)).hasMessageContaining("More than 20 states");
    }
}
