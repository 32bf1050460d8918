package org.mingda.web;

/** There is nothing here for this officer: unknown, or not for them to see; the two look the same. */
class NotOnFile extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
