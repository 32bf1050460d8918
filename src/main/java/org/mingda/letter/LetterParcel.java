package org.mingda.letter;

import java.util.List;

/**
 * What of a letter goes into its mail.
 *
 * @param pdf the letter itself is attached
 * @param files so are the files that leave with it
 * @param link where both can be fetched with the access code; null when everything is attached
 */
record LetterParcel(boolean pdf, boolean files, String link) {

    static final LetterParcel WHOLE = new LetterParcel(true, true, null);

    static long size(byte[] pdf, List<LetterFile> files) {
        return pdf.length + files.stream().mapToLong(LetterFile::size).sum();
    }
}
