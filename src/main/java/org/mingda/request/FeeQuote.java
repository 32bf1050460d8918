package org.mingda.request;

import org.mingda.law.Fee;
import org.mingda.law.FeeMethod;

/**
 * The fee of one request counted both ways, of which the agency chooses one (fee measures, Article 3).
 *
 * @param itemsBefore items of the same applicant in the calendar month before this request
 * @param items       items of this request
 * @param pages       pages of this request
 */
public record FeeQuote(int itemsBefore, int items, int pages, Fee perItem, Fee perPage) {

    public Fee by(FeeMethod method) {
        return method == FeeMethod.PER_ITEM ? perItem : perPage;
    }
}
