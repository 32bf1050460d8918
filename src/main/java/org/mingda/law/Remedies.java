package org.mingda.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The remedy notices by the date of the letter (行政复议法 Articles 20 to 28, 行政诉讼法 Articles 45 and 46). */
public final class Remedies {

    private final List<RuleRow> notices;
    private final List<RuleRow> organs;

    private Remedies(List<RuleRow> notices, List<RuleRow> organs) {
        this.notices = notices;
        this.organs = organs;
    }

    public static Remedies onClasspath() {
        return from(RuleSource.onClasspath());
    }

    /** Reads {@code remedies.csv} and {@code remedy-organs.csv}. */
    public static Remedies from(RuleSource source) {
        return new Remedies(RuleTable.read(source, "remedies.csv"), RuleTable.read(source, "remedy-organs.csv"));
    }

    /**
     * The notice of a letter; one that is delivered on the internet must also name the way to ask for reconsideration
     * there (行政复议法 Article 22).
     */
    public RemedyNotice notice(RemedyKind kind, LocalDate letterDate, RemedyAgency agency, boolean deliveredOnline) {
        if (kind == RemedyKind.NONE) {
            return RemedyNotice.NOTHING;
        }
        RuleRow organ = inForce(organs, letterDate,
                row -> row.oneOf(AgencyKind.class, "agencyKind") == agency.kind());
        RuleRow notice = inForce(notices, letterDate, row -> row.oneOf(RemedyKind.class, "remedy") == kind);
        return new RemedyText(notice, organ, agency, deliveredOnline).notice(kind);
    }

    private static RuleRow inForce(List<RuleRow> rows, LocalDate on, Predicate<RuleRow> which) {
        return rows.stream().filter(which).filter(row -> !row.date("validFrom").isAfter(on))
                .max(Comparator.comparing(row -> row.date("validFrom")))
                .orElseThrow(() -> new IllegalArgumentException(on + " 没有适用的救济告知规则"));
    }
}
