package org.mingda.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the methods of a benchmark in turn, round after round, so that whatever else the machine does meets all alike.
 *
 * <p>A round is a fresh JVM for every method; what counts is the middle of the rounds' ratios.
 */
public final class Comparison {

    private final Class<?> benchmark;
    private final List<String> jvmArguments;
    private final Map<String, List<Double>> scores = new LinkedHashMap<>();
    private String unit = "";

    private Comparison(Class<?> benchmark, List<String> jvmArguments) {
        this.benchmark = benchmark;
        this.jvmArguments = jvmArguments;
    }

    /** Runs every one of the methods in each round. */
    public static Comparison run(Class<?> benchmark, int rounds, List<String> jvmArguments, String... methods)
            throws RunnerException {
        Comparison comparison = new Comparison(benchmark, jvmArguments);
        for (int round = 0; round < rounds; round++) {
            for (String method : methods) {
                comparison.once(method);
            }
        }
        comparison.scores.forEach(comparison::print);
        return comparison;
    }

    private void once(String method) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\Q" + benchmark.getName() + "." + method + "\\E$").forks(1)
                .jvmArgsAppend(jvmArguments.toArray(String[]::new));
        RunResult result = new Runner(options.build()).runSingle();
        unit = result.getPrimaryResult().getScoreUnit();
        scores.computeIfAbsent(method, any -> new ArrayList<>()).add(result.getPrimaryResult().getScore());
    }

    private void print(String method, List<Double> measured) {
        Spread spread = Spread.of(measured);
        System.out.printf("%-12s %10.1f %s (%.1f to %.1f)%n",
                method, spread.middle(), unit, spread.least(), spread.most());
    }

    /** Prints how many times as long the one takes as the other; false when that is more than allowed. */
    public boolean atMost(double limit, String method, String measure) {
        Spread ratio = ratio(method, measure);
        boolean kept = ratio.middle() <= limit;
        System.out.printf("%s / %s = %.2f (%.2f to %.2f), allowed %.1f: %s%n", method, measure,
                ratio.middle(), ratio.least(), ratio.most(), limit, kept ? "kept" : "TOO SLOW");
        return kept;
    }

    /** The same without a limit. */
    public void show(String method, String measure) {
        Spread ratio = ratio(method, measure);
        System.out.printf("%s / %s = %.2f (%.2f to %.2f)%n",
                method, measure, ratio.middle(), ratio.least(), ratio.most());
    }

    private Spread ratio(String method, String measure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < scores.get(method).size(); round++) {
            ratios.add(scores.get(method).get(round) / scores.get(measure).get(round));
        }
        return Spread.of(ratios);
    }
}
