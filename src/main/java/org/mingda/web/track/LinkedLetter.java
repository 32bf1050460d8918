package org.mingda.web.track;

import java.time.LocalDate;
import java.util.List;
import org.mingda.account.Agency;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterFile;
import org.mingda.letter.LetterLink;

/**
 * A letter behind a link.
 *
 * @param until the last day on which the link works
 */
record LinkedLetter(Letter letter, Agency agency, List<LetterFile> files, LetterLink.State state, LocalDate until) {

    boolean open() {
        return state == LetterLink.State.OPEN;
    }
}
