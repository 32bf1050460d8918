package org.mingda.law;

/**
 * The remedies a letter must name; all periods are calendar days and months from the day the letter is received.
 *
 * @param suitMonths null where no direct suit is open
 * @param paragraph the finished Chinese paragraph, empty for procedural letters
 */
public record RemedyNotice(RemedyKind kind, String organ, String court, Integer reviewDays, Integer suitMonths,
        Integer suitDaysAfterReview, String article, String paragraph) {

    static final RemedyNotice NOTHING = new RemedyNotice(RemedyKind.NONE, "", "", null, null, null, "", "");
}
