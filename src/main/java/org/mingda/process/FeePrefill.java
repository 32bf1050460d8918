package org.mingda.process;

import java.util.ArrayList;
import java.util.List;
import org.mingda.law.FeeMethod;
import org.mingda.request.FeeAsked;
import org.mingda.request.FeeQuote;
import org.mingda.request.FeeWords;
import org.mingda.request.FeesAsked;
import org.mingda.request.QuoteFee;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;

/** What stands in the forms about the fee when an officer opens them. */
@Component("feePrefill")
public class FeePrefill {

    private final QuoteFee quoteFee;
    private final FeesAsked feesAsked;

    FeePrefill(QuoteFee quoteFee, FeesAsked feesAsked) {
        this.quoteFee = quoteFee;
        this.feesAsked = feesAsked;
    }

    /** One item, unless the officer counts several matters in the request. */
    public long items(String number) {
        return 1;
    }

    /** Both ways of counting, as far as they are known before the officer counted the pages. */
    public String calculation(String number) {
        try {
            FeeQuote quote = quoteFee.of(number, 1, 0);
            List<String> lines = new ArrayList<>();
            lines.add("一、按件计收：申请人本自然月此前已有 " + quote.itemsBefore() + " 件，本件按 1 件计，合计 "
                    + quote.perItem().amount() + " 元（" + String.join("；", FeeWords.steps(quote.perItem())) + "）。");
            lines.add("标准：" + String.join("；", quoteFee.prices(number, FeeMethod.PER_ITEM)) + "。");
            lines.add("二、按量计收，按本件页数：" + String.join("；", quoteFee.prices(number, FeeMethod.PER_PAGE)) + "。");
            return String.join("\n", lines);
        } catch (UseCaseRefused noTariff) {
            return noTariff.getMessage();
        }
    }

    /** What the applicant was asked to pay, and until when. */
    public String asked(String number) {
        return feesAsked.find(number).map(FeePrefill::words).orElse("");
    }

    private static String words(FeeAsked fee) {
        return FeeWords.method(fee.method()) + "，" + fee.amount() + " 元（" + String.join("；", fee.steps()) + "）。"
                + "缴费的最后一日：" + fee.lastDay() + "。";
    }
}
