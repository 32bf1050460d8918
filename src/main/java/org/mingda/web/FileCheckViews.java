package org.mingda.web;

import java.util.List;
import org.mingda.account.People;
import org.mingda.letter.release.ReleaseFinding;
import org.mingda.letter.release.ReleaseFindings;
import org.mingda.request.FileState;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.springframework.stereotype.Component;

/** Says of a record's file whether it may leave, and what was found in it. */
@Component
class FileCheckViews {

    private final ReleaseFindings findings;
    private final StoredFiles storedFiles;
    private final People people;

    FileCheckViews(ReleaseFindings findings, StoredFiles storedFiles, People people) {
        this.findings = findings;
        this.storedFiles = storedFiles;
        this.people = people;
    }

    /** Null when the record has no file. */
    FileCheckView of(ReleaseRecord record) {
        if (!record.hasFile()) {
            return null;
        }
        StoredFile file = storedFiles.get(record.file());
        List<ReleaseFinding> found = findings.of(file.id());
        long open = found.stream().filter(ReleaseFinding::open).count();
        return new FileCheckView(state(file, found, open), open, lines(found),
                found.stream().anyMatch(ReleaseFinding::cleanable));
    }

    private String state(StoredFile file, List<ReleaseFinding> found, long open) {
        if (!file.clean()) {
            return file.state() == FileState.WAITING ? "waiting" : "refused";
        }
        if (!findings.checked(file.id(), file.sha256())) {
            return "unchecked";
        }
        return open > 0 ? "open" : found.stream().anyMatch(one -> one.settledBy() != null) ? "settled" : "clear";
    }

    private List<FileCheckView.Line> lines(List<ReleaseFinding> found) {
        OfficerNames names = new OfficerNames(people.names(found.stream().map(ReleaseFinding::settledBy)
                .filter(login -> login != null).distinct().toList()));
        return found.stream().map(one -> one.settledBy() == null ? new FileCheckView.Line(one, null, null)
                : new FileCheckView.Line(one, names.of(one.settledBy()), ChineseDates.minute(one.settledAt()))).toList();
    }
}
