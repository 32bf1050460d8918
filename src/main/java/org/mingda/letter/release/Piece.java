package org.mingda.letter.release;

import java.nio.file.Path;

/**
 * A file on disk that is looked through.
 *
 * @param where how it is named to the officer, ending in " › " when it lies in another file; empty for the file itself
 * @param depth in how many other files it lies
 */
record Piece(Path path, String name, String where, int depth) {

    static final int DEEPEST = 4;

    String at(String place) {
        return where + place;
    }
}
