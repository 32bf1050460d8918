package org.mingda.letter;

import java.util.Map;
import org.mingda.law.Ground;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** Makes the order of a reply from its latest draft, the law's article and the remedy notice of its date. */
@Component
class ReplyOrders {

    private static final String REFUSAL = "reply-refused";

    private final ReplyDrafts drafts;
    private final Requests requests;
    private final Outcomes outcomes;
    private final RemedyNotices remedies;
    private final ReplyEvidence evidence;
    private final CorrectionOrders corrections;
    private final RequestFacts facts;
    private final ReleaseLists lists;

    ReplyOrders(ReplyDrafts drafts, Requests requests, Outcomes outcomes, RemedyNotices remedies,
            ReplyEvidence evidence, CorrectionOrders corrections, RequestFacts facts, ReleaseLists lists) {
        this.drafts = drafts;
        this.requests = requests;
        this.outcomes = outcomes;
        this.remedies = remedies;
        this.evidence = evidence;
        this.corrections = corrections;
        this.facts = facts;
        this.lists = lists;
    }

    boolean exists(String number) {
        return drafts.latest(number).isPresent() || corrections.exists(number);
    }

    LetterOrder order(String number) {
        return requests.get(number).kind() == RequestKind.CORRECTION ? corrections.order(number) : reply(number);
    }

    private LetterOrder reply(String number) {
        return order(number, drafts.latest(number).orElseThrow());
    }

    /** The order of a draft that need not be saved. */
    LetterOrder order(String number, ReplyDraft draft) {
        Outcome outcome = outcomes.byId(draft.outcome()).orElseThrow();
        Ground ground = ground(draft);
        Map<String, Object> more = evidence.facts(number, draft);
        more.put("outcome", outcome.label());
        more.put("article", article(ground, more));
        more.put("remedy", remedies.toApplicant(requests.get(number), outcome.remedy()));
        return facts.toApplicant(number, ground.letter(), more).with(lists.files(number));
    }

    /** The case a draft is written for; the usual one of its outcome when it names none. */
    Ground ground(ReplyDraft draft) {
        Outcome outcome = outcomes.byId(draft.outcome()).orElseThrow(() -> new UseCaseRefused("请选择办理结果。"));
        String id = draft.ground() == null || draft.ground().isBlank() ? outcome.grounds().get(0).id() : draft.ground();
        return outcome.grounds().stream().filter(ground -> ground.id().equals(id)).findFirst()
                .orElseThrow(() -> new UseCaseRefused("“具体情形”与办理结果不一致，请重新选择。"));
    }

    /** A refusal quotes the article as exactly as the officer wrote it, such as its paragraph and item. */
    private static Object article(Ground ground, Map<String, Object> facts) {
        return ground.letter().equals(REFUSAL) ? facts.getOrDefault("refusalArticle", ground.article())
                : ground.article();
    }
}
