package org.mingda.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingda.account.People;
import org.mingda.law.Ground;
import org.mingda.law.Outcomes;
import org.mingda.letter.RecordReviews;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.springframework.stereotype.Component;

/** The records of a request in words, with what reviewers concluded on each. */
@Component
class RecordViews {

    private final ReleaseRecords records;
    private final RecordReviews reviews;
    private final Outcomes outcomes;
    private final People people;
    private final FileCheckViews checks;

    RecordViews(ReleaseRecords records, RecordReviews reviews, Outcomes outcomes, People people,
            FileCheckViews checks) {
        this.checks = checks;
        this.records = records;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.people = people;
    }

    /**
     * A record as listed.
     *
     * @param ground in words; null when nothing is withheld
     * @param size of its file in words; null without a file
     * @param check of its file; null without a file
     */
    record Line(ReleaseRecord record, String ground, String size, String who, String when, List<Said> said,
            FileCheckView check) {}

    /** A reviewer's conclusion on the draft of now. */
    record Said(String login, String who, String conclusion, String basis, String opinion, String when) {}

    List<Line> of(String number) {
        List<ReleaseRecord> listed = records.of(number);
        Map<UUID, List<LedgerEntry>> concluded = reviews.of(number);
        OfficerNames names = names(listed, concluded);
        return listed.stream().map(one -> line(one, concluded.getOrDefault(one.id(), List.of()), names)).toList();
    }

    /** The grounds on which something can be withheld. */
    List<Ground> grounds() {
        return outcomes.all().stream().flatMap(outcome -> outcome.grounds().stream())
                .filter(ground -> ground.outcome().startsWith("deny-")).toList();
    }

    private OfficerNames names(List<ReleaseRecord> listed, Map<UUID, List<LedgerEntry>> concluded) {
        return new OfficerNames(people.names(Stream.concat(listed.stream().map(ReleaseRecord::addedBy),
                concluded.values().stream().flatMap(List::stream).map(LedgerEntry::actor)).distinct().toList()));
    }

    private Line line(ReleaseRecord record, List<LedgerEntry> concluded, OfficerNames names) {
        return new Line(record,
                outcomes.ground(String.valueOf(record.ground())).map(Ground::label).orElse(null),
                record.hasFile() ? FileSize.inWords(record.size()) : null, names.of(record.addedBy()),
                ChineseDates.minute(record.addedAt()), concluded.stream().map(entry -> said(entry, names)).toList(),
                checks.of(record));
    }

    private static Said said(LedgerEntry entry, OfficerNames names) {
        return new Said(entry.actor(), names.of(entry.actor()), entry.text("conclusion"), entry.text("basis"),
                entry.text("opinion"), ChineseDates.minute(entry.recordedAt()));
    }
}
