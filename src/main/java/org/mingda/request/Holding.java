package org.mingda.request;

/** Where the information is (Articles 36(4), 36(5) and 38). */
public enum Holding {
    HELD, NOT_FOUND, OTHER_AGENCY, NEEDS_MAKING
}
