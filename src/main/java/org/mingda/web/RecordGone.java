package org.mingda.web;

/** A record that is not on its request's list any more, for an officer who may change the list. */
class RecordGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String number;

    RecordGone(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }
}
