package org.mingda.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mingda.letter.RecordReviews;
import org.mingda.letter.ReviewReply;
import org.mingda.request.LedgerEntry;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a page full of conclusions: all of them or none, and only those that say something new. */
@Component
class ReviewedItems {

    private final ReleaseRecords records;
    private final RecordReviews reviews;
    private final ReviewReply reviewReply;

    ReviewedItems(ReleaseRecords records, RecordReviews reviews, ReviewReply reviewReply) {
        this.records = records;
        this.reviews = reviews;
        this.reviewReply = reviewReply;
    }

    boolean openAt(Stage stage) {
        return stage == Stage.REVIEW;
    }

    /** What this reviewer concluded last on each record, as the page's fields. */
    Map<String, String> of(String number, String reviewer) {
        Map<String, String> fields = new HashMap<>();
        reviews.of(number, reviewer).forEach((record, entry) -> put(fields, record, entry));
        return fields;
    }

    /** Saves what is new and returns how many. */
    @Transactional
    public int save(String number, Map<String, String> typed, String reviewer) {
        Map<String, String> known = of(number, reviewer);
        int saved = 0;
        for (ReleaseRecord record : records.given(number)) {
            RecordConclusion conclusion = conclusion(typed.get("conclusion." + record.id()));
            if (conclusion != null && !same(typed, known, record.id())) {
                reviewReply.reviewRecord(number, record.id(), conclusion, new ReviewReply.Opinion(
                        Typed.text(typed.get("basis." + record.id())),
                        Typed.text(typed.get("opinion." + record.id()))), reviewer);
                saved++;
            }
        }
        return saved;
    }

    private static RecordConclusion conclusion(String typed) {
        return Arrays.stream(RecordConclusion.values()).filter(each -> each.name().equals(typed)).findFirst()
                .orElse(null);
    }

    private static boolean same(Map<String, String> typed, Map<String, String> known, UUID id) {
        return Arrays.asList("conclusion.", "basis.", "opinion.").stream().allMatch(part ->
                Typed.text(typed.get(part + id)).equals(known.getOrDefault(part + id, "none")));
    }

    private static void put(Map<String, String> fields, UUID id, LedgerEntry entry) {
        fields.put("conclusion." + id, entry.text("conclusion"));
        fields.put("basis." + id, entry.text("basis"));
        fields.put("opinion." + id, Typed.text(entry.text("opinion")));
    }
}
