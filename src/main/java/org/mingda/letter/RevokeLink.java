package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.Clock;
import java.util.Map;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer takes the link to a letter back, such as one that went to a wrong address; also of a closed request. */
@Service
public class RevokeLink {

    private static final int LONGEST_REASON = 500;

    private final Requests requests;
    private final LetterLinks links;
    private final Ledger ledger;
    private final DeliveryProofs proofs;
    private final Clock clock;

    RevokeLink(Requests requests, LetterLinks links, Ledger ledger, DeliveryProofs proofs, Clock clock) {
        this.proofs = proofs;
        this.requests = requests;
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns whether the letter has to be brought on another way, because nobody has fetched it. */
    @Transactional
    public boolean revoke(Letter letter, String reason, String actor) {
        requests.lock(letter.request());
        String why = reason.strip();
        refuseUnless(!why.isEmpty(), "请写明撤销下载链接的原因。");
        refuseUnless(why.length() <= LONGEST_REASON, "原因太长，请控制在 " + LONGEST_REASON + " 字以内。");
        refuseUnless(links.revoke(letter.id(), clock.instant()), "这份文书没有可以撤销的下载链接，请刷新本页。");
        ledger.append(letter.request(), EventType.DOWNLOAD_LINK_REVOKED, actor, Map.of("letter", letter.id().toString(),
                "title", letter.title(), "number", letter.number(), "reason", why));
        return proofs.linkRevoked(letter, why, actor);
    }
}
