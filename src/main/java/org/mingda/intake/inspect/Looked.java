package org.mingda.intake.inspect;

import java.nio.file.Path;

/**
 * A file on disk that is looked at.
 *
 * @param name its own name, without folders
 * @param where how it is named to the sender: behind the files that it lies in
 * @param size in bytes
 * @param depth in how many other files it lies
 * @param inArchive whether one of them is an archive
 */
record Looked(Path path, String name, String where, long size, int depth, boolean inArchive) {

    Looked inside(Path inner, String innerName, long innerSize, boolean archive) {
        String shown = innerName.replaceAll("\\p{Cntrl}", "");
        return new Looked(inner, shown.substring(shown.lastIndexOf('/') + 1), where + " › " + shown, innerSize,
                depth + 1, inArchive || archive);
    }

    Objected objection(Objection objection) {
        return new Objected(objection, where);
    }

    Objected objection(Objection objection, String detail) {
        return new Objected(objection, where, detail);
    }
}
