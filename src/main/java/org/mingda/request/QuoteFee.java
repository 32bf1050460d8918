package org.mingda.request;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.mingda.law.Fee;
import org.mingda.law.FeeMethod;
import org.mingda.law.Fees;
import org.springframework.stereotype.Component;

/** Counts the fee of a request both ways, by the tariff of the day it was received (fee measures, Articles 4 and 5). */
@Component
public class QuoteFee {

    private final Requests requests;
    private final MonthlyItems monthlyItems;
    private final Fees fees;

    QuoteFee(Requests requests, MonthlyItems monthlyItems, Fees fees) {
        this.requests = requests;
        this.monthlyItems = monthlyItems;
        this.fees = fees;
    }

    /** @throws UseCaseRefused for numbers out of range, and while no tariff was in force */
    public FeeQuote of(String number, int items, int pages) {
        if (items < 1) {
            throw new UseCaseRefused("本件至少为 1 件。请填写按“一事一申请”计算的件数。");
        }
        LocalDate on = requests.get(number).receivedOn();
        int before = monthlyItems.before(number);
        return new FeeQuote(before, items, pages, counted(() -> fees.perItem(before, items, on)),
                counted(() -> fees.perPage(pages, on)));
    }

    /** The prices of a method as lines of text. */
    public List<String> prices(String number, FeeMethod method) {
        LocalDate on = requests.get(number).receivedOn();
        return FeeWords.prices(method, counted(() -> fees.tariff(method, on)));
    }

    private static <T> T counted(Supplier<T> calculation) {
        try {
            return calculation.get();
        } catch (IllegalArgumentException impossible) {
            throw new UseCaseRefused(impossible.getMessage() + "。");
        }
    }
}
