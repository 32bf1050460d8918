package org.mingda.law;

import java.time.LocalDate;

/**
 * One row of the tariff, in yuan for each unit {@code from} to {@code to}, the last row to {@link Integer#MAX_VALUE}.
 *
 * @param bandWidth 0 means one price throughout, else it rises by {@code bandIncrease} with every full band
 */
public record FeeBand(LocalDate validFrom, String method, int from, int to, int price, int bandWidth, int bandIncrease,
        String article) {

    static FeeBand of(RuleRow row) {
        return new FeeBand(row.date("validFrom"), row.text("method"), row.number("from"),
                numberOr(row, "to", Integer.MAX_VALUE), row.number("price"),
                numberOr(row, "bandWidth", 0), numberOr(row, "bandIncrease", 0), row.text("article"));
    }

    boolean holds(int unit) {
        return from <= unit && unit <= to;
    }

    int priceOf(int unit) {
        return price + band(unit) * bandIncrease;
    }

    /** Whether there is no last unit. */
    public boolean open() {
        return to == Integer.MAX_VALUE;
    }

    /** The last unit that has the same price as this one. */
    int lastAtPriceOf(int unit) {
        return bandWidth == 0 ? to : Math.min(to, from + (band(unit) + 1) * bandWidth - 1);
    }

    private int band(int unit) {
        return bandWidth == 0 ? 0 : (unit - from) / bandWidth;
    }

    private static int numberOr(RuleRow row, String column, int otherwise) {
        return row.optional(column).isEmpty() ? otherwise : row.number(column);
    }
}
