package org.mingda.law;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outcomes of requests as the annual report counts them, with their grounds and evidence. */
public final class Outcomes {

    private final List<Outcome> inOrder;
    private final Map<String, String> evidence;

    private Outcomes(List<Outcome> inOrder, Map<String, String> evidence) {
        this.inOrder = inOrder;
        this.evidence = evidence;
    }

    public static Outcomes onClasspath() {
        return from(RuleSource.onClasspath());
    }

    /** Reads {@code outcomes.csv}, {@code grounds.csv} and {@code evidence.csv}. */
    public static Outcomes from(RuleSource source) {
        List<Ground> grounds = RuleTable.read(source, "grounds.csv").stream().map(Outcomes::ground).toList();
        Map<String, String> evidence = RuleTable.read(source, "evidence.csv").stream()
                .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("label")));
        return new Outcomes(RuleTable.read(source, "outcomes.csv").stream()
                .map(row -> outcome(row, grounds))
                .sorted(Comparator.comparing(Outcome::row)).toList(), evidence);
    }

    /** All outcomes in the order of the annual report. */
    public List<Outcome> all() {
        return inOrder;
    }

    public Optional<Outcome> byId(String id) {
        return inOrder.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    public Optional<Ground> ground(String id) {
        return inOrder.stream().flatMap(outcome -> outcome.grounds().stream())
                .filter(ground -> ground.id().equals(id)).findFirst();
    }

    /** What an officer reads for a key of {@link Ground#evidence}. */
    public String evidenceLabel(String key) {
        String label = evidence.get(key);
        if (label == null) {
            throw new IllegalArgumentException("evidence.csv 中没有 " + key);
        }
        return label;
    }

    private static Ground ground(RuleRow row) {
        return new Ground(row.text("id"), row.text("outcome"), row.text("article"), row.text("letter"),
                row.list("evidence"), row.text("label"));
    }

    private static Outcome outcome(RuleRow row, List<Ground> grounds) {
        String id = row.text("id");
        return new Outcome(id, row.number("row"), row.text("groupKey"), row.text("group"), row.text("label"),
                row.oneOf(RemedyKind.class, "remedy"),
                grounds.stream().filter(ground -> ground.outcome().equals(id)).toList());
    }
}
