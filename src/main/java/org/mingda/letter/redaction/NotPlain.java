package org.mingda.letter.redaction;

/** Something on a page is not known to be harmless. */
final class NotPlain extends Exception {

    NotPlain(String what) {
        super(what);
    }
}
