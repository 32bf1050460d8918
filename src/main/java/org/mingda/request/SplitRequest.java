package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingda.account.Agencies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits a request that asks for several matters (一事一申请) before it is registered: each matter gets a number, a process,
 * a receipt and a reply of its own; what was asked at first stays in the ledger.
 */
@Component
public class SplitRequest {

    private static final int MOST = 20;

    private final Requests requests;
    private final RequestTexts texts;
    private final LinkedRequests linked;
    private final Agencies agencies;
    private final Ledger ledger;
    private final ClockChange clockChange;
    private final RequestProcess process;
    private final Clock clock;

    SplitRequest(Requests requests, RequestTexts texts, LinkedRequests linked, Agencies agencies, Ledger ledger,
            ClockChange clockChange, RequestProcess process, Clock clock) {
        this.requests = requests;
        this.texts = texts;
        this.linked = linked;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clockChange = clockChange;
        this.process = process;
        this.clock = clock;
    }

    /** Whether a request can still be split: it waits for its registration and was not split before. */
    public boolean possible(String number) {
        Request request = requests.get(number);
        return request.kind() == RequestKind.DISCLOSURE && request.stage() == Stage.REGISTRATION
                && linked.of(number).isEmpty();
    }

    /**
     * The request itself keeps the first matter.
     *
     * @param matters what each is to ask for; two at least
     * @return the numbers of the new requests, in the order of the matters
     */
    @Transactional
    public List<String> split(String number, List<String> matters, String actor) {
        Request request = requests.lockOpen(number);
        List<String> asked = matters.stream().map(String::strip).filter(matter -> !matter.isEmpty()).toList();
        refuseUnless(asked.size() >= 2, "请把各个事项分行填写，至少两行，一行一个事项。");
        refuseUnless(asked.size() <= MOST, "一次最多拆分为 " + MOST + " 件申请。");
        refuseUnless(asked.stream().distinct().count() == asked.size(), "有两行写的是同一个事项，请删去重复的一行。");
        refuseUnless(request.kind() == RequestKind.DISCLOSURE, "更正申请不能拆分。");
        refuseUnless(request.stage() == Stage.REGISTRATION, "申请 " + number + " 已经登记，不能再拆分。");
        refuseUnless(linked.of(number).isEmpty(), "申请 " + number + " 已经拆分过，不能再次拆分。");
        List<String> made = asked.stream().skip(1).map(matter -> open(request, matter, actor)).toList();
        linked.narrow(number, asked.get(0));
        texts.fileAnew(number, asked.get(0), requests.applicant(number));
        ledger.append(number, EventType.REQUEST_SPLIT, actor,
                Map.of("askedAtFirst", request.content(), "matters", asked, "splitInto", made));
        return made;
    }

    private String open(Request request, String matter, String actor) {
        String code = agencies.get(request.agency()).code();
        String copy = requests.nextNumber(
                request.agency(), code, request.kind(), LocalDate.now(clock).getYear());
        linked.copy(request.number(), copy, matter);
        texts.file(copy, request.agency(), matter, requests.applicant(copy));
        ledger.append(copy, EventType.REQUEST_SUBMITTED, actor, howItCame(request));
        ledger.append(copy, EventType.REQUEST_SPLIT, actor,
                Map.of("splitFrom", request.number(), "matters", List.of(matter)));
        process.start(copy, request.kind());
        clockChange.record(copy);
        return copy;
    }

    /** The evidence of the one letter is that of each matter in it. */
    private Map<String, Object> howItCame(Request request) {
        Map<String, Object> facts = new LinkedHashMap<>(
                ledger.latest(request.number(), EventType.REQUEST_SUBMITTED).map(LedgerEntry::data).orElse(Map.of()));
        facts.put("channel", request.channel().name());
        facts.put("receivedOn", request.receivedOn().toString());
        return facts;
    }
}
