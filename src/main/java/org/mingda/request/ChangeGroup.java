package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;
import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request out of its group, or puts one in, by hand and with a reason: likeness of texts can be mistaken. */
@Component
public class ChangeGroup {

    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Ledger ledger;

    ChangeGroup(JdbcClient jdbc, Requests requests, Ledger ledger) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.ledger = ledger;
    }

    /** The request goes its own way; nothing that was ordered for the group is done to it any more. */
    @Transactional
    public void takeOut(String number, String topic, String reason, String actor) {
        requests.lockOpen(number);
        refuseBadReason(reason);
        refuseUnless(topic.equals(topicOf(number)), "申请 " + number + " 不在这一组，请刷新页面。");
        move(number, RequestTexts.APART + number);
        ledger.append(number, EventType.GROUP_LEFT, actor, Map.of("group", topic, "reason", reason.strip()));
    }

    /** The request is worked with the group from now on; it keeps its own number, clock, letters and ledger. */
    @Transactional
    public void putIn(String number, String agency, String topic, String reason, String actor) {
        refuseUnless(requests.find(number).filter(request -> request.agency().equals(agency)).isPresent(),
                "没有编号为 " + number + " 的申请，请核对编号。");
        refuseUnless(requests.lockOpen(number).kind() == RequestKind.DISCLOSURE, "更正申请不能编入这一组。");
        refuseBadReason(reason);
        refuseWhen(topic.equals(topicOf(number)), "申请 " + number + " 已经在这一组。");
        move(number, topic);
        ledger.append(number, EventType.GROUP_JOINED, actor, Map.of("group", topic, "reason", reason.strip()));
    }

    private String topicOf(String number) {
        return jdbc.sql("select topic from request_text where request = ?").param(number).query(String.class).single();
    }

    private void move(String number, String topic) {
        jdbc.sql("update request_text set topic = ? where request = ?").params(topic, number).update();
    }

    private static void refuseBadReason(String reason) {
        refuseWhen(reason == null || reason.isBlank(), "请填写理由，理由记入本件的办理记录。");
        refuseWhen(reason.length() > LONGEST_REASON, "理由最多 " + LONGEST_REASON + " 字，请缩短。");
    }
}
