package org.mingda.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingda.lint.Model;

/** The changes that {@link ModelMutants} tries are many, of every kind, and each is another one. */
class MutationsTest {

    private static List<Mutant> mutants;

    @BeforeAll
    static void makeThem() throws IOException {
        mutants = Mutations.of(Path.of("processes"));
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(mutants).hasSizeGreaterThan(100).extracting(Mutant::toString).doesNotHaveDuplicates();
    }

    @Test
    void everyModelIsChanged() {
        assertThat(mutants.stream().map(Mutant::file).distinct()).containsExactlyInAnyOrder(
                Path.of("processes").toFile().list());
    }

    /** A file that is no model any more would be caught by anything, and prove nothing. */
    @Test
    void everyMutantIsStillAModel() {
        assertThat(mutants).filteredOn(mutant -> !mutant.isTable())
                .allSatisfy(mutant -> assertThat(Model.of(mutant.process(), mutant.xml()).file()).isNotEmpty());
    }

    @Test
    void everyKindOfChangeIsMade() {
        Stream<Change> changes = Stream.of(FlowChanges.ALL, EventChanges.ALL, TaskChanges.ALL, TableChanges.ALL)
                .flatMap(List::stream);

        assertThat(changes).allSatisfy(change ->
                assertThat(mutants).anyMatch(mutant -> mutant.change().startsWith(change.words())));
    }
}
