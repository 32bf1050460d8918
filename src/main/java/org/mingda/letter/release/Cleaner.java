package org.mingda.letter.release;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a copy of a file without what can safely be taken out of files of its kind. */
@FunctionalInterface
interface Cleaner {

    void clean(Path from, Path to, Budget budget) throws IOException;
}
