package org.mingda.request;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingda.law.Fee;
import org.mingda.law.FeeMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The information handling fee (信息处理费, Article 42 and the fee measures): decided once by one method or waived,
 * told, and paid within 20 working days or lapsed.
 */
@Component
public class CollectFee {

    private final Requests requests;
    private final Ledger ledger;
    private final QuoteFee quoteFee;
    private final CaseClock caseClock;
    private final ClockChange clockChange;

    CollectFee(Requests requests, Ledger ledger, QuoteFee quoteFee, CaseClock caseClock, ClockChange clockChange) {
        this.requests = requests;
        this.ledger = ledger;
        this.quoteFee = quoteFee;
        this.caseClock = caseClock;
        this.clockChange = clockChange;
    }

    /** The agency charges by one method. */
    @Transactional
    public void charge(String number, FeeMethod method, int items, int pages, String actor) {
        requests.lockOpen(number);
        refuseSecond(number);
        refuseWhen(caseClock.today().isAfter(caseClock.read(number).due()),
                "答复期限已过，不能再发收费通知书（应当在办理期限内发出）。请选择“不收取”。");
        FeeQuote quote = quoteFee.of(number, items, pages);
        Fee fee = quote.by(method);
        refuseWhen(fee.amount() == 0, FeeWords.method(method) + "计算的金额为 0 元，没有可收的费用。请核对件数和页数，或者选择“不收取”。");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("method", method.key());
        if (method == FeeMethod.PER_ITEM) {
            data.put("itemsBefore", quote.itemsBefore());
            data.put("items", items);
        } else {
            data.put("pages", pages);
        }
        data.put("amount", fee.amount());
        data.put("steps", FeeWords.steps(fee));
        ledger.append(number, EventType.FEE_DECIDED, actor, data);
    }

    /** The agency does not charge although it could. */
    @Transactional
    public void waive(String number, String reason, String actor) {
        requests.lockOpen(number);
        refuseSecond(number);
        refuseWhen(reason.isBlank(), "不收取信息处理费的，请填写理由。");
        ledger.append(number, EventType.FEE_WAIVED, actor, Map.of("reason", reason));
    }

    /** The fee notice has been made: the clock stops from the day after (section 0, rule 6). */
    @Transactional
    public void notified(String number) {
        requests.lockOpen(number);
        once(number, EventType.FEE_NOTIFIED, caseClock.today(), "system", Map.of());
    }

    /** The applicant has the notice: the 20 working days to pay run from the day after. */
    @Transactional
    public void noticeReceived(String number, LocalDate on, String proof, String actor) {
        requests.lockOpen(number);
        refuseWhen(on.isAfter(caseClock.today()), "收到通知书的日期不能晚于今天。请按送达凭证填写。");
        LocalDate sent = notifiedOn(number);
        refuseWhen(on.isBefore(sent), "收到通知书的日期不能早于通知书作出之日 " + sent + "。请按送达凭证填写。");
        once(number, EventType.FEE_NOTICE_RECEIVED, on, actor, Map.of("proof", proof));
    }

    /** The notice came after all, when it had failed to arrive before: the 20 working days run from the later day. */
    @Transactional
    public void noticeReceivedLater(String number, LocalDate on, String proof, String actor) {
        if (has(number, EventType.FEE_NOTICE_RECEIVED) && !has(number, EventType.FEE_PAID)
                && !has(number, EventType.FEE_LAPSED)) {
            ledger.append(number, EventType.FEE_NOTICE_RECEIVED, on, actor, Map.of("proof", proof));
            clockChange.record(number);
        } else {
            noticeReceived(number, on, proof, actor);
        }
    }

    /** The applicant has paid: the clock starts anew from the day after payment. */
    @Transactional
    public void paid(String number, LocalDate on, String receiptNumber, String actor) {
        requests.lockOpen(number);
        refuseWhen(has(number, EventType.FEE_LAPSED), "缴费期限已经届满，本件已按逾期未缴费处理，不能再登记缴费。请把款项退还申请人。");
        LocalDate sent = notifiedOn(number);
        refuseWhen(on.isAfter(caseClock.today()), "缴费日期不能晚于今天。请按票据填写。");
        LocalDate received = ledger.latest(number, EventType.FEE_NOTICE_RECEIVED).map(LedgerEntry::on).orElse(sent);
        refuseWhen(on.isBefore(received), "缴费日期不能早于申请人收到收费通知书之日 " + received + "。请按票据填写。");
        lastDay(number).ifPresent(last -> refuseWhen(on.isAfter(last),
                "缴费期限到 " + last + " 为止，逾期缴费的不能登记。请把款项退还申请人，本件按逾期未缴费处理。"));
        once(number, EventType.FEE_PAID, on, actor, Map.of("receiptNumber", receiptNumber));
    }

    /** Not paid in time: the request counts as given up (fee measures, Article 6). */
    @Transactional
    public void lapse(String number) {
        requests.lockOpen(number);
        if (!has(number, EventType.FEE_PAID)) {
            once(number, EventType.FEE_LAPSED, caseClock.today(), "system", Map.of());
        }
    }

    /** The last day to pay; empty before the notice is known to have arrived. */
    public Optional<LocalDate> lastDay(String number) {
        return Optional.ofNullable(caseClock.read(number).otherDeadlines().get("fee-payment"));
    }

    private LocalDate notifiedOn(String number) {
        return ledger.latest(number, EventType.FEE_NOTIFIED).map(LedgerEntry::on)
                .orElseThrow(() -> new UseCaseRefused("收费通知书还没有作出，不能登记送达或者缴费。"));
    }

    private void refuseSecond(String number) {
        refuseWhen(has(number, EventType.FEE_NOTIFIED), "本件已经发出收费通知书，一件申请只能收费一次。");
    }

    private void once(String number, EventType type, LocalDate on, String actor, Map<String, Object> data) {
        if (!has(number, type)) {
            ledger.append(number, type, on, actor, data);
            clockChange.record(number);
        }
    }

    private boolean has(String number, EventType type) {
        return ledger.latest(number, type).isPresent();
    }
}
