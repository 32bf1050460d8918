package org.mingda.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingda.calendar.CalendarFiles;
import org.mingda.calendar.Weekdays;
import org.mingda.calendar.WorkingCalendar;

/** One row of rules/examples/clock.csv; {@link #faults} says where the clock, or the row itself, is wrong. */
record ClockExample(RuleRow row) {

    static final RuleBooks BOOKS = RuleBooks.onClasspath();
    static final WorkingCalendar CALENDAR = CalendarFiles.onClasspath();

    static List<ClockExample> all() {
        return RuleTable.read(RuleSource.onClasspath(), "examples/clock.csv").stream().map(ClockExample::new).toList();
    }

    boolean shows(String book, String rule) {
        return row.text("ruleBook").equals(book) && row.list("rules").contains(rule);
    }

    List<String> faults() {
        return faults(UnaryOperator.identity());
    }

    /** What is wrong when the rule set is first changed in the given way. */
    List<String> faults(UnaryOperator<RuleBook> change) {
        RuleBook inForce = BOOKS.inForceOn(received());
        List<String> faults = new ArrayList<>(ownFaults(inForce));
        try {
            RuleBook book = change.apply(withPolicies(inForce, row.list("policies")));
            readingFaults(new ReplyClock(BOOKS, CALENDAR).read(history(), row.date("asOf"), book), faults);
        } catch (ImpossibleHistory e) {
            faults.add(e.getMessage());
        }
        return faults;
    }

    static RuleBook withPolicies(RuleBook book, List<String> policies) {
        RuleBook changed = book;
        for (String policy : policies) {
            changed = changed.with(policy.split("=")[0], policy.split("=")[1]);
        }
        return changed;
    }

    CaseHistory history() {
        return Notation.history(received(), row.optional("events"));
    }

    private LocalDate received() {
        return row.date("received");
    }

    private List<String> ownFaults(RuleBook inForce) {
        List<String> faults = new ArrayList<>();
        expect(faults, "weekday", Weekdays.name(received()));
        expect(faults, "dueWeekday", Weekdays.name(row.date("due")));
        expect(faults, "ruleBook", inForce.id());
        if (!articles(inForce).contains(row.text("article"))) {
            faults.add(row.text("name") + ": no rule named here has the article " + row.text("article"));
        }
        row.text("why");
        return faults;
    }

    private Set<String> articles(RuleBook book) {
        return row.list("rules").stream()
                .flatMap(rule -> Arrays.stream(new String[] {
                    book.find(rule).map(Period::article).orElse(""),
                    book.policies().containsKey(rule) ? book.policy(rule).article() : ""}))
                .collect(Collectors.toSet());
    }

    private void readingFaults(ClockReading reading, List<String> faults) {
        expect(faults, "due", reading.due());
        expect(faults, "state", reading.state().name().toLowerCase());
        ifGiven(faults, "dueIfExtended", reading.dueIfExtended());
        ifGiven(faults, "used", reading.used());
        ifGiven(faults, "left", reading.left());
        if (!Set.copyOf(row.list("provisional")).equals(reading.provisionalDates())) {
            faults.add(row.text("name") + ": provisional are " + reading.provisionalDates());
        }
        row.list("others").forEach(other -> other(faults, other.split("="), reading.otherDeadlines()));
    }

    private void other(List<String> faults, String[] expected, Map<String, LocalDate> deadlines) {
        if (!expected[1].equals(String.valueOf(deadlines.get(expected[0])))) {
            faults.add(row.text("name") + ": " + expected[0] + " is " + deadlines.get(expected[0]));
        }
    }

    private void ifGiven(List<String> faults, String column, Object actual) {
        if (!row.optional(column).isEmpty()) {
            expect(faults, column, actual);
        }
    }

    private void expect(List<String> faults, String column, Object actual) {
        if (!row.text(column).equals(String.valueOf(actual))) {
            faults.add(row.text("name") + ": " + column + " is " + actual + ", the table says " + row.text(column));
        }
    }

    @Override
    public String toString() {
        return row.text("name");
    }
}
