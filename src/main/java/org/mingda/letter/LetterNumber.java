package org.mingda.letter;

import java.time.LocalDate;

/**
 * A document number such as 明政公开〔2026〕12号.
 *
 * @param prefix   the agency's mark (机关代字)
 * @param sequence the place in the register, null in a draft
 */
record LetterNumber(String prefix, String series, int year, Integer sequence) {

    static LetterNumber ofDraft(String prefix, String series, LocalDate date) {
        return new LetterNumber(prefix, series, date.getYear(), null);
    }

    @Override
    public String toString() {
        return prefix + series + "〔" + year + "〕" + (sequence == null ? "  " : sequence) + "号";
    }
}
