package org.mingda.mutants;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.lint.House;
import org.mingda.lint.HouseRules;
import org.mingda.lint.Model;
import org.mingda.lint.ModelRules;
import org.mingda.support.Permissions;

/** What {@code ProcessModelsTest} would find in a mutant, without running anything. */
final class ReadingRules {

    private final List<Model> models;
    private final House house;
    private final Set<String> known;

    ReadingRules(Path folder) throws IOException {
        models = Model.in(folder);
        house = House.ofTheProduct(models.stream().map(Model::file).collect(Collectors.toUnmodifiableSet()));
        known = models.stream().flatMap(model -> Stream.concat(findings(model), ofTheHouse(model)))
                .collect(Collectors.toSet());
    }

    /** The first finding that the model itself does not have. */
    Optional<String> finding(Mutant mutant) {
        if (mutant.isTable()) {
            return Optional.empty();
        }
        Model model = Model.of(mutant.process(), mutant.xml());
        return Stream.concat(findings(model), ofTheHouse(model)).filter(finding -> !known.contains(finding)).findFirst();
    }

    private Stream<String> findings(Model model) {
        return ModelRules.ALL.stream().flatMap(rule -> rule.findings(model, house).stream()
                .map(finding -> rule.name() + ": " + finding));
    }

    private Stream<String> ofTheHouse(Model changed) {
        List<Model> all = models.stream().map(model -> model.file().equals(changed.file()) ? changed : model).toList();
        return Stream.of(HouseRules.messagesNobodySends(all, house), HouseRules.constantsWithoutModel(all, house),
                HouseRules.processesNobodyStarts(all, house), HouseRules.formsNobodyFillsIn(all, house),
                HouseRules.tasksDueOtherwise(all, Permissions.until()))
                .flatMap(Set::stream).map(finding -> "house: " + finding);
    }
}
