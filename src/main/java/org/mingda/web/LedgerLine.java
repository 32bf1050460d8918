package org.mingda.web;

import java.util.List;

/**
 * One line of the ledger in words.
 *
 * @param day the day it happened, in words
 * @param recorded when it was written down; with its date when that was another day
 * @param mark what kind of event it is, for its colour: {@code step}, {@code clock}, {@code letter} or {@code alarm}
 */
record LedgerLine(int sequence, String label, String who, String day, String recorded, String mark,
        List<Detail> details) {

    /** A fact of the event, e.g. 理由. */
    record Detail(String label, String value) {}
}
