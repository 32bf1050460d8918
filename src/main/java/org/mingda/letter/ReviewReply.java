package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReferralOutcome;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Requests;
import org.mingda.request.ReviewChain;
import org.mingda.request.ReviewOutcome;
import org.mingda.request.SeparationOfDuties;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The confidentiality review of a drafted reply and of each record that goes with it (保密审查, Article 17 and
 * Article 42 of the 保密法实施条例): before disclosure, item by item, by other people than those who handled it. Only
 * conclusions and their basis are kept, never what is secret.
 */
@Component
public class ReviewReply {

    private final Requests requests;
    private final ReleaseRecords records;
    private final RecordReviews reviews;
    private final ReplyDrafts drafts;
    private final ReplyContent content;
    private final Ledger ledger;
    private final SeparationOfDuties duties;
    private final CaseClock caseClock;

    ReviewReply(Requests requests, ReleaseRecords records, RecordReviews reviews, ReplyDrafts drafts,
            ReplyContent content, Ledger ledger, SeparationOfDuties duties, CaseClock caseClock) {
        this.requests = requests;
        this.records = records;
        this.reviews = reviews;
        this.drafts = drafts;
        this.content = content;
        this.ledger = ledger;
        this.duties = duties;
        this.caseClock = caseClock;
    }

    /** What a reviewer says: the basis always, the opinion where there is more to say. */
    public record Opinion(String basis, String opinion) {}

    /** Where a reviewer who is not sure turns to (Article 25 of the 保密法), and with which question. */
    public record Referral(String authority, String question) {}

    /** What the secrecy administration answered, by which document. */
    public record Answer(String number, LocalDate on) {}

    /** A reviewer decides on one record. */
    @Transactional
    public void reviewRecord(String number, UUID id, RecordConclusion conclusion, Opinion said, String actor) {
        begin(number);
        duties.mayReviewInUnit(number, actor);
        ReleaseRecord record = records.given(number).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new UseCaseRefused("没有这一件，请刷新页面后再审查。"));
        refuseWhen(said.basis().isBlank(), "第" + record.item() + "件：请填写审查依据。");
        refuseWhen(conclusion != RecordConclusion.RELEASABLE && said.opinion().isBlank(),
                "第" + record.item() + "件：不能公开或者拿不准的，请填写审查意见。");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", drafts.latest(number).orElseThrow().version());
        data.put("record", id.toString());
        data.put("item", record.item());
        data.put("recordTitle", record.title());
        data.put("sha256", record.sha256());
        data.put("seal", records.seal(record));
        data.put("conclusion", conclusion.name());
        put(data, said);
        ledger.append(number, EventType.RECORD_REVIEWED, actor, data);
    }

    /** The unit's review; with {@link ReviewChain#UNIT} it is the last. */
    @Transactional
    public void inUnit(String number, ReviewOutcome outcome, Opinion said, ReviewChain chain, String actor) {
        begin(number);
        duties.mayReviewInUnit(number, actor);
        switch (outcome) {
            case PASSED -> {
                pass(number, EventType.UNIT_REVIEW_PASSED, said, Map.of(), actor);
                if (chain == ReviewChain.UNIT) {
                    pass(number, EventType.REVIEW_PASSED, said, Map.of(), actor);
                }
            }
            case RETURNED -> sendBack(number, said, Map.of(), actor);
            case UNSURE -> ledger.append(number, EventType.UNIT_REVIEW_UNSURE, actor, put(new LinkedHashMap<>(), said));
        }
    }

    /** The office's review; {@code referral} is for who is not sure. */
    @Transactional
    public void inOffice(String number, ReviewOutcome outcome, Opinion said, Referral referral, String actor) {
        begin(number);
        duties.mayReview(number, actor);
        switch (outcome) {
            case PASSED -> pass(number, EventType.REVIEW_PASSED, said, Map.of(), actor);
            case RETURNED -> sendBack(number, said, Map.of(), actor);
            case UNSURE -> refer(number, said, referral, actor);
        }
    }

    /** The secrecy administration has answered. The reply's period went on running meanwhile. */
    @Transactional
    public void answered(String number, ReferralOutcome outcome, Opinion said, Answer answer, String actor) {
        begin(number);
        duties.mayReview(number, actor);
        refuseWhen(answer.on().isAfter(caseClock.today()), "收到复函的日期不能晚于今天。");
        Map<String, Object> document = Map.of("answerNumber", answer.number(), "answeredOn", answer.on().toString());
        switch (outcome) {
            case PASSED -> pass(number, EventType.REVIEW_PASSED, said, document, actor);
            case RETURNED -> sendBack(number, said, document, actor);
        }
    }

    private void begin(String number) {
        refuseWhen(requests.lockOpen(number).stage() != Stage.REVIEW, "本件现在不在保密审查环节，不能审查。请刷新页面查看进展。");
    }

    private void pass(String number, EventType passed, Opinion said, Map<String, Object> more, String actor) {
        reviews.refuseUnlessAllReleasable(number, actor);
        Map<String, Object> data = new LinkedHashMap<>(content.now(number).data());
        data.putAll(more);
        ledger.append(number, passed, actor, put(data, said));
    }

    private void sendBack(String number, Opinion said, Map<String, Object> more, String actor) {
        ledger.append(number, EventType.REVIEW_RETURNED, actor, put(new LinkedHashMap<>(more), said));
    }

    private void refer(String number, Opinion said, Referral referral, String actor) {
        refuseWhen(referral.authority().isBlank(), "拿不准的，请填写报请的保密行政管理部门。");
        refuseWhen(referral.question().isBlank(), "拿不准的，请填写不能确定的事项，只写理由，不要写出可能涉密的内容。");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("authority", referral.authority());
        data.put("question", referral.question());
        ledger.append(number, EventType.REVIEW_REFERRED, actor, put(data, said));
    }

    private static Map<String, Object> put(Map<String, Object> data, Opinion said) {
        data.put("basis", said.basis());
        data.put("opinion", said.opinion());
        return data;
    }
}
