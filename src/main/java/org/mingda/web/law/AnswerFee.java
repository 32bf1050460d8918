package org.mingda.web.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.mingda.law.Fee;
import org.mingda.law.FeeMethod;
import org.mingda.law.Fees;
import org.springframework.stereotype.Component;

/** Answers what the information handling fee is, in whole yuan with its steps (fee measures, Articles 3 to 5). */
@Component
public class AnswerFee {

    private static final List<String> METHODS = Arrays.stream(FeeMethod.values()).map(FeeMethod::key).toList();
    private static final String ITEMS = "itemsThisMonth";
    private static final String PAGES = "pages";

    private final Fees fees;
    private final Clock clock;

    AnswerFee(Fees fees, Clock clock) {
        this.fees = fees;
        this.clock = clock;
    }

    /**
     * Throws {@link BadQuestion} for what cannot be read, a method with the other method's number included.
     *
     * @param on the day whose tariff holds; blank for today
     */
    public Fee answer(String method, String itemsThisMonth, String pages, String on) {
        Faults faults = new Faults();
        faults.oneOf("method", method, METHODS);
        boolean perItem = FeeMethod.PER_ITEM.key().equals(Faults.tidy(method));
        LocalDate day = Faults.given(on) ? faults.date("on", on) : LocalDate.now(clock);
        faults.refuse();
        return perItem ? perItem(itemsThisMonth, pages, day) : perPage(itemsThisMonth, pages, day);
    }

    private Fee perItem(String items, String pages, LocalDate on) {
        Faults faults = new Faults();
        unexpected(PAGES, pages, FeeMethod.PER_ITEM, faults);
        Integer number = faults.number(ITEMS, items, FeeMethod.PER_ITEM.most());
        faults.refuse();
        return tariffOf(on, () -> fees.perItem(number, on));
    }

    private Fee perPage(String items, String pages, LocalDate on) {
        Faults faults = new Faults();
        unexpected(ITEMS, items, FeeMethod.PER_PAGE, faults);
        Integer number = faults.number(PAGES, pages, FeeMethod.PER_PAGE.most());
        faults.refuse();
        return tariffOf(on, () -> fees.perPage(number, on));
    }

    private static void unexpected(String field, String value, FeeMethod method, Faults faults) {
        if (Faults.given(value)) {
            faults.add(field, "unexpected", method.key());
        }
    }

    /** The numbers are checked, so all that can be wrong is that no tariff was in force yet. */
    private static Fee tariffOf(LocalDate on, Supplier<Fee> calculation) {
        try {
            return calculation.get();
        } catch (IllegalArgumentException noTariff) {
            Faults faults = new Faults();
            faults.add("on", "noTariff", on.toString());
            faults.refuse();
            throw noTariff;
        }
    }
}
