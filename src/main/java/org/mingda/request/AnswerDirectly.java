package org.mingda.request;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds at registration that a request needs no search (Articles 36(6) and 39); the findings lead to the reply. */
@Component
public class AnswerDirectly {

    private final Requests requests;
    private final Ledger ledger;

    AnswerDirectly(Requests requests, Ledger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    /**
     * Why and with what.
     *
     * @param earlierReply number of the reply that was given before; empty where there is none
     * @param earlierReplyOn its date, null where there is none
     * @param pointTo where the applicant can turn instead; empty where there is no such place
     */
    public record Reasons(DirectGround ground, String earlierReply, LocalDate earlierReplyOn, String pointTo) {}

    @Transactional
    public void decide(String number, Reasons reasons, String actor) {
        requests.lockOpen(number);
        Map<String, Object> data = reasons.ground().findings().data();
        if (reasons.ground().needsEarlierReply()) {
            putEarlierReply(data, reasons);
        } else {
            putPointer(data, reasons);
        }
        ledger.append(number, EventType.FINDINGS_RECORDED, actor, data);
    }

    private static void putEarlierReply(Map<String, Object> data, Reasons reasons) {
        if (reasons.earlierReply().isBlank() || reasons.earlierReplyOn() == null) {
            throw new UseCaseRefused("请填写“此前答复的文号”和“此前答复的日期”，答复书要写明（《条例》第三十六条第六项）。");
        }
        data.put("earlierReplyNumber", reasons.earlierReply());
        data.put("earlierReplyOn", reasons.earlierReplyOn().toString());
    }

    private static void putPointer(Map<String, Object> data, Reasons reasons) {
        if (reasons.pointTo().isBlank()) {
            throw new UseCaseRefused("请在“告知的渠道或者途径”中写明申请人可以到哪里提出或者获取（《条例》第三十九条）。");
        }
        data.put(reasons.ground().pointer(), reasons.pointTo());
    }
}
