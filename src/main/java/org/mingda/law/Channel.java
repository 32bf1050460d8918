package org.mingda.law;

/** How a request came in; what counts as its receipt date (Article 31) stands in {@link ReceiptRules}. */
public enum Channel {
    PORTAL,
    EMAIL,
    FAX,
    REGISTERED_POST,
    COURIER,
    ORDINARY_POST,
    COUNTER,
    ORAL
}
