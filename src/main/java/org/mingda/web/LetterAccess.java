package org.mingda.web;

import java.util.UUID;
import org.mingda.letter.Letter;
import org.mingda.letter.Letters;
import org.springframework.stereotype.Component;

/** The letter of an address, if the officer who asks may read its request; otherwise as if there were none. */
@Component
class LetterAccess {

    private final DeskAccess access;
    private final Letters letters;

    LetterAccess(DeskAccess access, Letters letters) {
        this.access = access;
        this.letters = letters;
    }

    Letter readable(String number, UUID id) {
        access.readable(number, access.officer());
        return letters.find(id).filter(letter -> letter.request().equals(number)).orElseThrow(NotOnFile::new);
    }
}
