package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes with a closed request that what it was answered with is now published for everybody (Article 44). */
@Component
public class RecordPublishedReply {

    private final Requests requests;
    private final Ledger ledger;

    RecordPublishedReply(Requests requests, Ledger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    /**
     * @param item the id of the catalogue's entry
     * @param said what was found in the file and is published all the same, with the reason; empty for nothing
     */
    @Transactional
    public void record(String number, String item, String title, Map<String, Object> said, String actor) {
        Request request = requests.lock(number);
        refuseUnless(request.kind() == RequestKind.DISCLOSURE, "更正申请涉及申请人自身的信息，不能公开。");
        refuseUnless(!request.open(), "本件还没有办结，办结之后才能公开答复。");
        refuseUnless(ledger.latest(number, EventType.REPLY_ISSUED).isPresent(), "本件没有答复，没有可以公开的内容。");
        Map<String, Object> data = new LinkedHashMap<>(Map.of("item", item, "publishedTitle", title));
        data.putAll(said);
        ledger.append(number, EventType.REPLY_PUBLISHED, actor, data);
    }
}
