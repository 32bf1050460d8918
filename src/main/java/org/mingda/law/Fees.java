package org.mingda.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tariff of the information handling fee: progressive, by item or by page (fee measures, Articles 3 to 5). */
public final class Fees {

    private final List<FeeBand> bands;

    private Fees(List<FeeBand> bands) {
        this.bands = bands;
    }

    public static Fees onClasspath() {
        return from(RuleSource.onClasspath());
    }

    /** Reads {@code fees.csv}. */
    public static Fees from(RuleSource source) {
        return new Fees(RuleTable.read(source, "fees.csv").stream().map(FeeBand::of).toList());
    }

    /** The fee for all items an applicant asked for in one calendar month. */
    public Fee perItem(int itemsThisMonth, LocalDate on) {
        return perItem(0, itemsThisMonth, on);
    }

    /** The fee for further items of an applicant who asked for some already in this calendar month. */
    public Fee perItem(int earlierThisMonth, int items, LocalDate on) {
        return fee(FeeMethod.PER_ITEM, earlierThisMonth, items, on);
    }

    /** The fee for the pages of one request. */
    public Fee perPage(int pages, LocalDate on) {
        return fee(FeeMethod.PER_PAGE, 0, pages, on);
    }

    private Fee fee(FeeMethod method, int earlier, int units, LocalDate on) {
        if (earlier < 0 || units < 0 || units > method.most() - earlier) {
            throw new IllegalArgumentException("件数或页数应在 0 至 " + method.most() + " 之间");
        }
        List<FeeBand> tariff = tariff(method, on);
        List<Fee.Step> steps = new ArrayList<>();
        int last = earlier + units;
        for (int unit = earlier + 1; unit <= last; unit = steps.get(steps.size() - 1).to() + 1) {
            steps.add(step(band(tariff, unit), unit, last));
        }
        return new Fee(method, steps.stream().mapToInt(Fee.Step::amount).sum(), steps);
    }

    private static Fee.Step step(FeeBand band, int unit, int last) {
        int to = Math.min(last, band.lastAtPriceOf(unit));
        int price = band.priceOf(unit);
        return new Fee.Step(unit, to, price, (to - unit + 1) * price, band.article());
    }

    private static FeeBand band(List<FeeBand> tariff, int unit) {
        return tariff.stream().filter(band -> band.holds(unit)).findFirst()
                .orElseThrow(() -> new IllegalStateException("fees.csv 中没有第 " + unit + " 个计费单位的标准"));
    }

    /**
     * The rows in force on a day.
     *
     * @throws IllegalArgumentException when there was no tariff yet
     */
    public List<FeeBand> tariff(FeeMethod method, LocalDate on) {
        List<FeeBand> ofMethod = bands.stream().filter(band -> band.method().equals(method.key())).toList();
        Optional<LocalDate> since = ofMethod.stream().map(FeeBand::validFrom)
                .filter(from -> !from.isAfter(on)).max(Comparator.naturalOrder());
        return ofMethod.stream()
                .filter(band -> band.validFrom().equals(since.orElseThrow(() -> new IllegalArgumentException(
                        on + " 尚无信息处理费标准，不得收费"))))
                .toList();
    }
}
