package org.mingda.letter;

import java.util.Map;
import org.mingda.letter.release.CheckRecords;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/**
 * First reviewed, then disclosed (先审查、后公开, Article 17): nothing is signed or issued but exactly what the last
 * confidentiality review passed, wording and bytes.
 */
@Component
class ReviewedReply {

    private static final EventType[] BEARING = {EventType.REPLY_DRAFTED, EventType.RECORD_ADDED,
        EventType.RECORD_REMOVED, EventType.RECORD_CLEANED, EventType.RECORD_REDACTED, EventType.REVIEW_PASSED,
        EventType.REVIEW_RETURNED, EventType.REPLY_SENT_BACK};

    private final Requests requests;
    private final Ledger ledger;
    private final ReplyContent content;
    private final CheckRecords checkRecords;

    ReviewedReply(Requests requests, Ledger ledger, ReplyContent content, CheckRecords checkRecords) {
        this.checkRecords = checkRecords;
        this.requests = requests;
        this.ledger = ledger;
        this.content = content;
    }

    /** Refuses a signature under what was not reviewed as it stands now, or has findings that nobody settled. */
    void refuseUnlessReviewed(String number) {
        LedgerEntry passed = ledger.latestOfRound(number, BEARING)
                .filter(entry -> entry.type() == EventType.REVIEW_PASSED)
                .orElseThrow(() -> new UseCaseRefused("本件的答复还没有通过保密审查，不能签发。请退回，起草后送保密审查。"));
        if (!same(passed.data(), content.now(number))) {
            throw new UseCaseRefused("答复的文字或者拟公开的信息在保密审查之后有变化，不能签发或者发出。请退回，重新起草并送保密审查。");
        }
        checkRecords.refuseUnlessClear(number);
    }

    /**
     * Refuses to issue what was not signed after its review, or is not as it was reviewed and signed. The reply to a
     * request for correction (Article 41) discloses no records and has its own verification instead.
     */
    void refuseUnlessSigned(String number) {
        if (requests.get(number).kind() == RequestKind.CORRECTION) {
            return;
        }
        refuseUnlessReviewed(number);
        LedgerEntry passed = ledger.latest(number, EventType.REVIEW_PASSED).orElseThrow();
        ledger.latest(number, EventType.REPLY_APPROVED)
                .filter(signed -> signed.sequence() > passed.sequence())
                .filter(signed -> passed.text("version").equals(signed.text("version")))
                .orElseThrow(() -> new UseCaseRefused("本件的答复在保密审查之后还没有签发，不能发出。"));
    }

    private static boolean same(Map<String, Object> passed, ReplyContent.Content now) {
        return String.valueOf(now.version()).equals(String.valueOf(passed.get("version")))
                && now.sha256().equals(passed.get("content")) && now.records().equals(passed.get("records"));
    }
}
