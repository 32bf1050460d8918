package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a closed request anew by order of a reconsideration organ or a court, with the clock that was ordered. */
@Component
public class ReopenRequest {

    private static final int LONGEST = 250;

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;
    private final RequestProcess process;
    private final SignedReply signedReply;

    ReopenRequest(Requests requests, Ledger ledger, CaseClock caseClock, ClockChange clockChange,
            RequestProcess process, SignedReply signedReply) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
        this.process = process;
        this.signedReply = signedReply;
    }

    @Transactional
    public void reopen(String number, Reopening order, String actor) {
        Request request = requests.lock(number);
        refuseUnless(request.kind() == RequestKind.DISCLOSURE, "更正申请不能在这里重新办理，请登记新的更正申请。");
        refuseUnless(!request.open(), "本件还在办理中，不需要重新办理。");
        check(order, closedOn(number));
        signedReply.cancel(number, "依决定重新办理，此前签发的答复书没有发出", actor);
        ledger.append(number, EventType.REQUEST_REOPENED, order.receivedOn(), actor, data(order));
        process.reopened(number);
        clockChange.record(number);
    }

    private LocalDate closedOn(String number) {
        return ledger.latest(number, EventType.REQUEST_CLOSED, EventType.REQUEST_WITHDRAWN).orElseThrow().on();
    }

    private void check(Reopening order, LocalDate closedOn) {
        refuseUnless(given(order.orderedBy()), "请填写作出决定的行政复议机关或者人民法院。");
        refuseUnless(given(order.decision()), "请填写决定书或者裁判文书的名称和文号。");
        refuseUnless(order.decidedOn() != null && order.receivedOn() != null, "请填写作出决定的日期和收到的日期。");
        refuseUnless(!order.receivedOn().isAfter(caseClock.today()), "收到决定的日期不能晚于今天。");
        refuseUnless(!order.decidedOn().isAfter(order.receivedOn()), "作出决定的日期不能晚于收到的日期。");
        refuseUnless(!order.receivedOn().isBefore(closedOn), "收到决定的日期不能早于本件办结之日 " + closedOn + "。");
        refuseUnless(order.workingDays() == null || order.workingDays() > 0 && order.workingDays() <= LONGEST,
                "决定确定的期限应为 1 至 " + LONGEST + " 个工作日；决定没有写明期限的，请留空。");
    }

    private static Map<String, Object> data(Reopening order) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("orderedBy", order.orderedBy().strip());
        data.put("decision", order.decision().strip());
        data.put("decidedOn", order.decidedOn().toString());
        if (order.workingDays() != null) {
            data.put("orderedWorkingDays", order.workingDays());
        }
        return data;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
