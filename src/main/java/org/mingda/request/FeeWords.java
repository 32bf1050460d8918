package org.mingda.request;

import java.util.List;
import org.mingda.law.Fee;
import org.mingda.law.FeeBand;
import org.mingda.law.FeeMethod;

/** Says in Chinese how an information handling fee comes about, in whole yuan. */
public final class FeeWords {

    private FeeWords() {}

    /** 按件计收 or 按量计收. */
    public static String method(FeeMethod method) {
        return method == FeeMethod.PER_ITEM ? "按件计收" : "按量计收";
    }

    /** One line for each price: 第11—12件，每件100元，计200元. */
    public static List<String> steps(Fee fee) {
        return fee.steps().stream().map(step -> range(step, fee.method()) + "，" + amount(step, fee.method())).toList();
    }

    /** One line for each row of a tariff: 第11—30件，每件100元. */
    static List<String> prices(FeeMethod method, List<FeeBand> tariff) {
        return tariff.stream().map(row -> price(row, unit(method))).toList();
    }

    private static String price(FeeBand row, String unit) {
        String range = "第" + row.from() + (row.open() ? unit + "起" : "—" + row.to() + unit);
        String rise = row.bandWidth() == 0 ? ""
                : "，此后每满" + row.bandWidth() + unit + "单价增加" + row.bandIncrease() + "元";
        return range + "，" + price(row.price(), unit) + rise;
    }

    private static String amount(Fee.Step step, FeeMethod method) {
        return price(step.price(), unit(method)) + (step.price() == 0 ? "" : "，计" + step.amount() + "元");
    }

    private static String price(int yuan, String unit) {
        return yuan == 0 ? "不收费" : "每" + unit + yuan + "元";
    }

    private static String range(Fee.Step step, FeeMethod method) {
        return "第" + step.from() + (step.from() == step.to() ? "" : "—" + step.to()) + unit(method);
    }

    private static String unit(FeeMethod method) {
        return method == FeeMethod.PER_ITEM ? "件" : "页";
    }
}
