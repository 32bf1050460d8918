package org.mingda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.mingda.lint.House;
import org.mingda.lint.HouseRules;
import org.mingda.lint.Model;
import org.mingda.lint.ModelRules;
import org.mingda.support.Permissions;

/** The models in {@code processes/} keep every rule and fit the classes, forms and enums of the house. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessModelsTest {

    private final List<Model> models = Model.in(Path.of("processes"));
    private final House house =
            House.ofTheProduct(models.stream().map(Model::file).collect(Collectors.toUnmodifiableSet()));

    ProcessModelsTest() throws IOException {}

    @TestFactory
    Stream<DynamicNode> everyModelKeepsEveryRule() {
        return models.stream().map(model -> dynamicContainer(model.file(), ModelRules.ALL.stream().map(rule ->
                dynamicTest(rule.name(), () -> assertThat(rule.findings(model, house))
                                .as("%s: %s", model.file(), rule.name()).isEmpty()))));
    }

    @Test
    void theProcessesOfARequestAreThere() {
        assertThat(house.processes()).containsExactlyInAnyOrder("disclosure-request", "clarification", "reasons-demand",
                "unit-search", "third-party-consultation", "agency-consultation", "fee-collection",
                "confidentiality-review", "third-party-notice", "reply-delivery", "extension-approval", "correction", "letter-delivery",
                "settle-delivery", "other-letter");
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

    @Test
    void everyTaskIsDueAsTheTableOfTheOfficeSays() {
        assertThat(HouseRules.tasksDueOtherwise(models, Permissions.until())).isEmpty();
    }
}
