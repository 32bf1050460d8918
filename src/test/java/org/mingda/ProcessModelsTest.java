package org.mingda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingda.lint.House;
import org.mingda.lint.HouseRules;
import org.mingda.lint.Model;
import org.mingda.lint.ModelRules;

/** The models in {@code processes/} keep every rule and fit the classes, forms and enums of the house. */
class ProcessModelsTest {

    /** An extension that nobody has decided when the reply goes out: it waits on, and lapses into a refusal. */
    private static final Set<String> KNOWN =
            Set.of("CallActivity_ApproveExtension still waits when the request is closed");

    private final List<Model> models = Model.in(Path.of("processes"));
    private final House house =
            House.ofTheProduct(models.stream().map(Model::file).collect(Collectors.toUnmodifiableSet()));

    ProcessModelsTest() throws IOException {}

    @TestFactory
    Stream<DynamicNode> everyModelKeepsEveryRule() {
        return models.stream().map(model -> dynamicContainer(model.file(), ModelRules.ALL.stream().map(rule ->
                dynamicTest(rule.name(), () -> assertThat(rule.findings(model, house))
                                .as("%s: %s", model.file(), rule.name())
                                .filteredOn(finding -> !KNOWN.contains(finding)).isEmpty()))));
    }

    @Test
    void theFiveProcessesOfARequestAreThere() {
        assertThat(house.processes()).contains("disclosure-request", "third-party-consultation",
                "confidentiality-review", "extension-approval", "reply-delivery");
    }

    @Test
    void everyMessageHasAConstantInJava() {
        assertThat(HouseRules.messagesNobodySends(models, house)).isEmpty();
    }

    @Test
    void everyConstantInJavaHasItsModel() {
        assertThat(HouseRules.constantsWithoutModel(models, house)).isEmpty();
    }

    @Test
    void everyProcessIsStartedOrCalled() {
        assertThat(HouseRules.processesNobodyStarts(models, house)).isEmpty();
    }

    @Test
    void everyFormBelongsToAUserTask() {
        assertThat(HouseRules.formsNobodyFillsIn(models, house)).isEmpty();
    }
}
