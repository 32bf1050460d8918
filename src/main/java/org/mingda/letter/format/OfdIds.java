package org.mingda.letter.format;

/** The numbers that the objects of one OFD are known by: 1, 2, 3 and so on. */
final class OfdIds {

    private long last;

    long next() {
        return ++last;
    }

    long last() {
        return last;
    }
}
