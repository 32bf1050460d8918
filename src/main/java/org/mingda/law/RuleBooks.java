package org.mingda.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rule sets; a request is governed by the one in force on its receipt date. */
public final class RuleBooks {

    private final List<RuleBook> newestFirst;

    public RuleBooks(Collection<RuleBook> books) {
        newestFirst = books.stream().sorted(Comparator.comparing(RuleBook::validFrom).reversed()).toList();
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("没有任何规则集");
        }
    }

    public static RuleBooks onClasspath() {
        return from(RuleSource.onClasspath());
    }

    /** Reads {@code rulebooks.csv}, {@code periods.csv} and {@code policies.csv}. */
    public static RuleBooks from(RuleSource source) {
        return new RuleBookReader(source).read();
    }

    /** Refuses a receipt date before the first rule set with {@link ImpossibleHistory}. */
    public RuleBook inForceOn(LocalDate received) {
        for (RuleBook book : newestFirst) {
            if (!book.validFrom().isAfter(received)) {
                return book;
            }
        }
        throw Impossible.NO_RULEBOOK.because(received, newestFirst.get(newestFirst.size() - 1).validFrom());
    }

    public Optional<RuleBook> byId(String id) {
        return newestFirst.stream().filter(book -> book.id().equals(id)).findFirst();
    }

    public List<RuleBook> all() {
        return newestFirst;
    }
}
