package org.mingda.mutants;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Changes one thing in a model or a decision table at a time and runs rules and tests until one of them notices.
 *
 * <p>{@code ./mvnw -P model-mutation test-compile exec:exec@mutants}; a word in {@code -Dmutants=} chooses those whose
 * name contains it. Fails when fewer than 95 % are caught.
 */
public final class ModelMutants {

    private static final Path MODELS = Path.of("processes");
    private static final Path REPORT = Path.of("target/model-mutants.txt");
    private static final int ENOUGH = 95;

    private final Map<String, Integer> caughtBy = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Mutant> survivors = new ArrayList<>();
    private final TableTests tableTests = new TableTests(Path.of("target/mutants"));
    private final ReadingRules rules = new ReadingRules(MODELS);
    private final PathTests pathTests = new PathTests("org.mingda.process.ProcessPathsTest");

    private ModelMutants() throws Exception {}

    public static void main(String[] words) throws Exception {
        List<Mutant> mutants = Mutations.of(MODELS).stream()
                .filter(mutant -> words.length == 0 || mutant.toString().contains(words[0])).toList();
        System.exit(new ModelMutants().tryAll(mutants) ? 0 : 1);
    }

    private boolean tryAll(List<Mutant> mutants) throws Exception {
        long start = System.nanoTime();
        List<Mutant> open = new ArrayList<>();
        for (Mutant mutant : mutants) {
            rules.finding(mutant).ifPresentOrElse(finding -> caught(mutant, "the rules", finding), () -> open.add(mutant));
        }
        pathTests.learn();
        for (Mutant mutant : open) {
            tryTests(mutant);
        }
        return report(mutants.size(), (System.nanoTime() - start) / 1_000_000_000);
    }

    private void tryTests(Mutant mutant) throws Exception {
        Optional<String> table = mutant.isTable() ? tableTests.noticing(mutant) : Optional.empty();
        Optional<String> noticing = table.isPresent() ? table : tryPaths(mutant);
        noticing.ifPresentOrElse(test -> caught(mutant, "a test", test), () -> survived(mutant));
    }

    private Optional<String> tryPaths(Mutant mutant) {
        String deployment;
        try {
            deployment = pathTests.deploy(mutant);
        } catch (RuntimeException refused) {
            return Optional.of("the engine refuses it: " + refused.getMessage().lines().findFirst().orElse(""));
        }
        try {
            return pathTests.noticing(mutant);
        } finally {
            pathTests.withdraw(deployment);
        }
    }

    private void caught(Mutant mutant, String by, String how) {
        caughtBy.merge(by, 1, Integer::sum);
        say("caught by " + by + "   " + mutant + "   <- " + how.lines().findFirst().orElse(""));
    }

    private void survived(Mutant mutant) {
        survivors.add(mutant);
        say("SURVIVED   " + mutant);
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    private boolean report(int all, long seconds) throws Exception {
        double percent = 100.0 * (all - survivors.size()) / all;
        say("%d mutants, caught %s, survived %d: %.1f %% caught in %d s".formatted(
                all, caughtBy, survivors.size(), percent, seconds));
        survivors.forEach(mutant -> say("  survived: " + mutant));
        Files.writeString(REPORT, lines.stream().collect(Collectors.joining("\n", "", "\n")));
        return percent >= ENOUGH;
    }
}
