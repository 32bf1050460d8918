package org.mingda.account;

/** Knows how the letters of each agency look. */
@FunctionalInterface
public interface LetterStyles {

    /** The style of an agency; the usual one when it has named none. */
    LetterStyle of(String agency);
}
