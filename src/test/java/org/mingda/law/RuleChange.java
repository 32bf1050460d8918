package org.mingda.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A small change of one rule that at least one example naming the rule must notice. */
record RuleChange(String book, String rule, String what, UnaryOperator<RuleBook> change) {

    static List<RuleChange> allOf(RuleBooks books) {
        return books.all().stream()
                .flatMap(book -> Stream.concat(
                        book.periods().values().stream().map(period -> oneDayMore(book, period)),
                        book.policies().values().stream().flatMap(policy -> otherChoices(book, policy))))
                .toList();
    }

    boolean isNoticedBy(List<ClockExample> examples) {
        return examples.stream().filter(example -> example.shows(book, rule))
                .anyMatch(example -> !example.faults(change).isEmpty());
    }

    private static RuleChange oneDayMore(RuleBook book, Period period) {
        Map<String, Period> periods = new HashMap<>(book.periods());
        periods.put(period.key(), new Period(period.key(), period.days() + 1, period.countsFrom(), period.article(),
                period.label()));
        return new RuleChange(book.id(), period.key(), "one day more",
                old -> new RuleBook(old.id(), old.name(), old.validFrom(), periods, old.policies()));
    }

    private static Stream<RuleChange> otherChoices(RuleBook book, Policy policy) {
        return policy.choices().stream().filter(choice -> !choice.equals(policy.value()))
                .map(choice -> new RuleChange(book.id(), policy.key(), choice, old -> old.with(policy.key(), choice)));
    }

    @Override
    public String toString() {
        return book + " " + rule + " -> " + what;
    }
}
