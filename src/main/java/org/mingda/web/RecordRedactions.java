package org.mingda.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.account.CurrentPerson;
import org.mingda.letter.redaction.RedactRecord;
import org.mingda.letter.redaction.RedactionBox;
import org.mingda.letter.redaction.RedactionBoxes;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Requests;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells the pages that list records which of them were made from another file, and what was covered in them. */
@ControllerAdvice(assignableTypes = {RecordsPage.class, ReviewPage.class})
class RecordRedactions {

    private final CurrentPerson currentPerson;
    private final DeskAccess access;
    private final Requests requests;
    private final ReleaseRecords records;
    private final RedactionBoxes boxes;

    RecordRedactions(CurrentPerson currentPerson, DeskAccess access, Requests requests, ReleaseRecords records,
            RedactionBoxes boxes) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.requests = requests;
        this.records = records;
        this.boxes = boxes;
    }

    /**
     * What is known of one record.
     *
     * @param original the name of the file it was made from; null when it was made from none
     * @param pages the pages with boxes, from 1
     */
    public record Redaction(boolean possible, String original, List<RedactionBox> boxes, List<Integer> pages) {}

    /** By record; nothing for who may not see what was covered. */
    @ModelAttribute("redactions")
    Map<UUID, Redaction> redactions(@PathVariable String number) {
        Map<UUID, Redaction> redactions = new HashMap<>();
        if (mayKnow(number)) {
            records.of(number).forEach(record -> redactions.put(record.id(), of(record)));
        }
        return redactions;
    }

    private boolean mayKnow(String number) {
        return requests.find(number).flatMap(request -> currentPerson.find()
                .filter(person -> access.maySeeOriginal(person, request))).isPresent();
    }

    private Redaction of(ReleaseRecord record) {
        List<RedactionBox> covered = record.hasFile() ? boxes.of(record) : List.of();
        return new Redaction(RedactRecord.canBe(record),
                records.original(record).map(ReleaseRecord::fileName).orElse(null), covered,
                covered.stream().map(RedactionBox::page).distinct().sorted().toList());
    }
}
