package org.mingda.law;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the rule sets together from their three tables. */
final class RuleBookReader {

    private final List<RuleRow> books;
    private final List<RuleRow> periods;
    private final List<RuleRow> policies;

    RuleBookReader(RuleSource source) {
        books = RuleTable.read(source, "rulebooks.csv");
        periods = RuleTable.read(source, "periods.csv");
        policies = RuleTable.read(source, "policies.csv");
    }

    RuleBooks read() {
        return new RuleBooks(books.stream().map(this::book).toList());
    }

    private RuleBook book(RuleRow row) {
        String id = row.text("id");
        return new RuleBook(id, row.text("name"), row.date("validFrom"),
                of(id, periods, RuleBookReader::period, Period::key),
                of(id, policies, RuleBookReader::policy, Policy::key));
    }

    private static <T> Map<String, T> of(
            String book, List<RuleRow> rows, Function<RuleRow, T> reader, Function<T, String> key) {
        return rows.stream()
                .filter(row -> row.text("rulebook").equals(book))
                .map(reader)
                .collect(Collectors.toMap(key, Function.identity()));
    }

    private static Period period(RuleRow row) {
        if (!row.text("unit").equals("working-day")) {
            throw row.bad("unit", "目前只支持 working-day（工作日）");
        }
        return new Period(row.text("period"), row.number("days"), row.text("countsFrom"), row.text("article"),
                row.text("label"));
    }

    private static Policy policy(RuleRow row) {
        return new Policy(row.text("policy"), row.text("value"), row.list("choices"), row.text("article"),
                row.text("label"));
    }
}
