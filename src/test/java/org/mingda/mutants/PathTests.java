package org.mingda.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.mingda.support.TakenFlows;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/** Runs the path tests on a mutant: in one application for all mutants, and first those that come near the change. */
final class PathTests {

    private final Class<?> tests;
    private final RepositoryService repository;
    private final TakenFlows takenFlows;
    private final Map<String, Set<String>> taken = new LinkedHashMap<>();

    PathTests(String tests) throws ReflectiveOperationException {
        this.tests = Class.forName(tests);
        ApplicationContext application = new TestContextManager(this.tests).getTestContext().getApplicationContext();
        repository = application.getBean(RepositoryService.class);
        takenFlows = application.getBean(TakenFlows.class);
    }

    /** Runs all of them on the models as they are, and remembers which flows each takes. */
    void learn() {
        List<String> failed = Runs.of(List.of(DiscoverySelectors.selectClass(tests)), test -> {
            taken.put(test.getUniqueId(), takenFlows.all());
            takenFlows.forget();
        });
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Already red without any mutant: " + failed);
        }
    }

    /** The test that notices the mutant. */
    Optional<String> noticing(Mutant mutant) {
        Set<String> near = mutant.near().stream().map(flow -> mutant.process() + "/" + flow).collect(Collectors.toSet());
        Predicate<String> comesNear = test -> taken.get(test).stream().anyMatch(near::contains);
        Predicate<String> comesBy = test -> mutant.isTable()
                || taken.get(test).stream().anyMatch(flow -> flow.startsWith(mutant.process() + "/"));
        return Stream.of(comesNear, comesBy.and(comesNear.negate())).flatMap(which -> failing(which).stream()).findFirst();
    }

    private List<String> failing(Predicate<String> which) {
        List<String> chosen = taken.keySet().stream().filter(which).toList();
        return chosen.isEmpty() ? List.of()
                : Runs.of(chosen.stream().map(DiscoverySelectors::selectUniqueId).toList(), test -> {});
    }

    /** Puts the mutant in force; the forms and tables that it is bound to come with it. */
    String deploy(Mutant mutant) {
        DeploymentBuilder release = repository.createDeployment().name(mutant.toString())
                .addString("processes/" + mutant.file(), mutant.xml());
        bound().filter(file -> !file.endsWith(mutant.file()))
                .forEach(file -> release.addString(file.toString(), read(file)));
        return release.deploy().getId();
    }

    void withdraw(String deployment) {
        repository.deleteDeployment(deployment, true, true, true);
    }

    private static Stream<Path> bound() {
        return Stream.of("processes", "forms").flatMap(PathTests::files)
                .filter(file -> file.toString().endsWith(".dmn") || file.toString().endsWith(".form"));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
