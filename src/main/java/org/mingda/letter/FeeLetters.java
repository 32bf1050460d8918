package org.mingda.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.law.FeeMethod;
import org.mingda.request.CaseClock;
import org.mingda.request.CollectFee;
import org.mingda.request.FeeAsked;
import org.mingda.request.FeeWords;
import org.mingda.request.FeesAsked;
import org.mingda.request.QuoteFee;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fee notice (收费通知书, fee measures, Article 6): issued once, with its effect on the clock, and sent. */
@Component
public class FeeLetters {

    private static final String MEASURES = "《政府信息公开信息处理费管理办法》";

    private final IssuedLetters issued;
    private final RequestFacts facts;
    private final FeesAsked feesAsked;
    private final QuoteFee quoteFee;
    private final CollectFee collectFee;
    private final CaseClock caseClock;
    private final FeeSettings settings;

    FeeLetters(IssuedLetters issued, RequestFacts facts, FeesAsked feesAsked, QuoteFee quoteFee, CollectFee collectFee,
            CaseClock caseClock, FeeSettings settings) {
        this.issued = issued;
        this.facts = facts;
        this.feesAsked = feesAsked;
        this.quoteFee = quoteFee;
        this.collectFee = collectFee;
        this.caseClock = caseClock;
        this.settings = settings;
    }

    /** Makes the notice; the clock stops from the day after. */
    @Transactional
    public void issueNotice(String number) {
        issued.issue(key(number), facts.toApplicant(number, "fee-notice", notice(number)));
        collectFee.notified(number);
    }

    /** Sends the notice; an accepted e-mail counts as received, and the period to pay runs from there. */
    @Transactional
    public void sendNotice(String number) {
        issued.sendForProof(number, key(number)).ifPresent(letter -> collectFee.noticeReceived(number,
                caseClock.today(), "电子邮件 " + letter.recipientEmail(), "system"));
    }

    /** Whether the notice that was made leaves by e-mail. */
    public boolean byEmail(String number) {
        return issued.find(number, key(number)).recipientEmail() != null;
    }

    /** How the fee is paid, as the notice says it. */
    public String paymentWay() {
        return settings.paymentWay();
    }

    private Map<String, Object> notice(String number) {
        FeeAsked fee = feesAsked.find(number).orElseThrow();
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("basis", MEASURES + "第三条、" + (fee.method() == FeeMethod.PER_ITEM ? "第四条" : "第五条"));
        notice.put("method", FeeWords.method(fee.method()));
        notice.put("standard", String.join("；\n", quoteFee.prices(number, fee.method())) + "。");
        notice.put("calculation", String.join("；\n", fee.steps()) + "；\n合计" + fee.amount() + "元。");
        notice.put("amount", fee.amount());
        notice.put("paymentWay", settings.paymentWay());
        notice.put("payWorkingDays", caseClock.ruleBook(number).period("fee-payment").days());
        notice.put("clockNote", clockNote(number));
        return notice;
    }

    private String clockNote(String number) {
        boolean restarts = caseClock.ruleBook(number).policy("fee-payment").value().equals("restart");
        return "答复期限自本通知书发出的次日起暂停计算，" + (restarts
                ? "您（单位）缴费后，自缴费的次日起重新计算。" : "您（单位）缴费后，自缴费的次日起继续计算。");
    }

    private static String key(String number) {
        return "fee-notice:" + number;
    }
}
