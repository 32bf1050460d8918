package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseUnless;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingda.law.ClockReading;
import org.mingda.law.ClockState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Extension of the reply period (延期, Article 33): once, within the rule set's limit, approved by another person. */
@Component
public class ExtendDeadline {

    private final Requests requests;
    private final Ledger ledger;
    private final CaseClock caseClock;
    private final ClockChange clockChange;
    private final RequestProcess process;
    private final SeparationOfDuties duties;

    ExtendDeadline(Requests requests, Ledger ledger, CaseClock caseClock, ClockChange clockChange,
            RequestProcess process, SeparationOfDuties duties) {
        this.requests = requests;
        this.ledger = ledger;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
        this.process = process;
        this.duties = duties;
    }

    /** A handler asks; the department head gets the task. */
    @Transactional
    public void ask(String number, int workingDays, String reason, String actor) {
        requests.lockOpen(number);
        checkDays(number, workingDays);
        refuseUnless(reason != null && !reason.isBlank(), "请填写延期的理由。");
        refuseUnless(ledger.latestOfRound(number, EventType.DEADLINE_EXTENDED).isEmpty(),
                "本件已经延期一次，不能再次延期（《条例》第三十三条）。");
        refuseUnless(pending(number).isEmpty(), "本件已有一份延期申请待审批。");
        refuseUnless(ledger.latestOfRound(number, EventType.REPLY_APPROVED, EventType.REPLY_SENT_BACK)
                .filter(entry -> entry.type() == EventType.REPLY_APPROVED).isEmpty(), "答复已经签发，不需要延期。");
        refuseUnlessRunning(number);
        ledger.append(number, EventType.EXTENSION_REQUESTED, actor,
                Map.of("workingDays", workingDays, "reason", reason));
        process.extensionRequested(number);
    }

    /** The request for extension that waits for a decision. */
    public Optional<LedgerEntry> pending(String number) {
        return latest(number).filter(entry -> entry.type() == EventType.EXTENSION_REQUESTED);
    }

    /** Whether nobody decided on the last request for extension in time. */
    public boolean lapsed(String number) {
        return latest(number).filter(entry -> entry.type() == EventType.EXTENSION_LAPSED).isPresent();
    }

    private Optional<LedgerEntry> latest(String number) {
        return ledger.latestOfRound(number, EventType.EXTENSION_REQUESTED, EventType.DEADLINE_EXTENDED,
                EventType.EXTENSION_REFUSED, EventType.EXTENSION_LAPSED);
    }

    /** The department head agrees: the due date moves at once, and the notice follows. */
    @Transactional
    public void approve(String number, int workingDays, String actor) {
        requests.lockOpen(number);
        checkDays(number, workingDays);
        LedgerEntry asked = pendingOrRefuse(number);
        duties.mayDecideExtension(number, actor);
        refuseUnlessRunning(number);
        ClockReading before = caseClock.read(number);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("workingDays", workingDays);
        data.put("reason", asked.text("reason"));
        data.put("originalDueOn", before.due().toString());
        ledger.append(number, EventType.DEADLINE_EXTENDED, actor, data);
        clockChange.record(number);
    }

    @Transactional
    public void refuse(String number, String reason, String actor) {
        requests.lockOpen(number);
        pendingOrRefuse(number);
        duties.mayDecideExtension(number, actor);
        refuseUnless(reason != null && !reason.isBlank(), "不批准延期的，请填写理由，理由会退给承办人。");
        ledger.append(number, EventType.EXTENSION_REFUSED, actor, Map.of("reason", reason));
    }

    /** The handler has read the refusal and its reason. */
    @Transactional
    public void noteRefusal(String number, String actor) {
        requests.lockOpen(number);
        ledger.append(number, EventType.REFUSAL_NOTED, actor, Map.of());
    }

    /**
     * Nobody decided before the old due date passed: the request for extension has no effect any more.
     *
     * @return who had asked; empty when nothing was pending
     */
    @Transactional
    public Optional<String> lapse(String number) {
        requests.lockOpen(number);
        Optional<LedgerEntry> asked = pending(number);
        asked.ifPresent(entry -> ledger.append(number, EventType.EXTENSION_LAPSED, "system",
                Map.of("workingDays", entry.text("workingDays"), "reason", entry.text("reason"))));
        return asked.map(LedgerEntry::actor);
    }

    private LedgerEntry pendingOrRefuse(String number) {
        return pending(number).orElseThrow(() -> new UseCaseRefused("没有待审批的延期申请。"));
    }

    private void refuseUnlessRunning(String number) {
        ClockReading reading = caseClock.read(number);
        refuseUnless(reading.state() == ClockState.RUNNING || reading.state() == ClockState.PAUSED,
                "本件的答复期限已经终结，不能延期。");
        refuseUnless(reading.due() != null && !caseClock.today().isAfter(reading.due()),
                "答复期限已过，不能再延期（《条例》第三十三条：应当在期限届满前告知申请人）。");
    }

    private void checkDays(String number, int workingDays) {
        int atMost = caseClock.ruleBook(number).period("extension").days();
        refuseUnless(workingDays >= 1 && workingDays <= atMost, "延长的期限应为 1 至 " + atMost + " 个工作日。");
    }
}
