package org.mingda.law;

/**
 * A period in working days that a court or a reconsideration organ fixed for handling a request anew, counted from the
 * day after its decision was received; a period without days or reason is refused with {@link ImpossibleHistory}.
 *
 * @param reason what ordered it, as the explanation of each day shall name it, e.g. 示复决字〔2026〕5号行政复议决定书
 */
public record OrderedPeriod(int workingDays, String reason) {

    static final String KEY = "ordered";

    public OrderedPeriod {
        Impossible.ORDERED_LENGTH.when(workingDays < 1, workingDays);
        Impossible.ORDERED_WITHOUT_REASON.when(reason == null || reason.isBlank(), workingDays);
    }

    Period period() {
        return new Period(KEY, workingDays, "收到决定之日", reason, "重新办理的期限");
    }
}
