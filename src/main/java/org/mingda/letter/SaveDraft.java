package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseUnless;
import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.stream.Stream;
import org.mingda.request.Requests;
import org.mingda.request.SeparationOfDuties;
import org.mingda.request.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A handler keeps what stands in a draft as its next version, finished or not; nothing goes to the review by that. */
@Component
public class SaveDraft {

    /** Characters of one part. */
    private static final int LONGEST = 20_000;

    private final Requests requests;
    private final ReplyDrafts drafts;
    private final ReplyOrders orders;
    private final SeparationOfDuties duties;

    SaveDraft(Requests requests, ReplyDrafts drafts, ReplyOrders orders, SeparationOfDuties duties) {
        this.requests = requests;
        this.drafts = drafts;
        this.orders = orders;
        this.duties = duties;
    }

    /** Whether a reply is drafted at this stage. */
    public static boolean openAt(Stage stage) {
        return stage == Stage.DRAFTING;
    }

    /**
     * Saves the next version unless the last says the same.
     *
     * @param base the version that the officer saw when he began; what somebody saved since is not passed over
     */
    @Transactional
    public ReplyDraft save(String number, ReplyDraft draft, int base) {
        refuseUnless(openAt(requests.lockOpen(number).stage()), "本件现在不在起草环节，不能保存。您写的内容还在下面。");
        duties.mayHandle(number, draft.drafter());
        refuseWhen(texts(draft).anyMatch(text -> text != null && text.length() > LONGEST),
                "每一栏最多 " + LONGEST + " 字，请缩短。");
        int last = drafts.latest(number).map(ReplyDraft::version).orElse(0);
        refuseWhen(last > base, "您打开本页以后，又有人保存了第" + last + "稿。您写的内容没有丢失，还在下面；"
                + "请先看下方与第" + last + "稿的不同，再保存。");
        ReplyDraft whole = draft.on(orders.ground(draft).id());
        return drafts.latest(number).filter(whole::saysTheSameAs).orElseGet(() -> drafts.save(number, whole));
    }

    private static Stream<String> texts(ReplyDraft draft) {
        return Stream.concat(draft.evidence().values().stream(), Stream.of(draft.facts(), draft.reasons(),
                draft.records(), draft.withheld(), draft.differenceReason()));
    }
}
