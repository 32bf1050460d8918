package org.mingda.web.track;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.mingda.account.Agencies;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterFetched;
import org.mingda.letter.LetterFile;
import org.mingda.letter.LetterLink;
import org.mingda.letter.LetterLinks;
import org.mingda.letter.LetterState;
import org.mingda.letter.Letters;
import org.springframework.stereotype.Component;

/** Finds the letter behind a link; a cancelled letter is as if its link had been taken back. */
@Component
class LinkedLetters {

    private final LetterLinks links;
    private final Letters letters;
    private final LetterFetched fetched;
    private final Agencies agencies;
    private final Clock clock;

    LinkedLetters(LetterLinks links, Letters letters, LetterFetched fetched, Agencies agencies, Clock clock) {
        this.links = links;
        this.letters = letters;
        this.fetched = fetched;
        this.agencies = agencies;
        this.clock = clock;
    }

    Optional<LinkedLetter> find(String token) {
        return links.find(token).map(link -> letter(link, letters.find(link.letter()).orElseThrow()));
    }

    private LinkedLetter letter(LetterLink link, Letter letter) {
        return new LinkedLetter(letter, agencies.get(letter.agency()), letters.files(letter.id()),
                letter.state() == LetterState.CANCELLED ? LetterLink.State.REVOKED : link.state(clock.instant()),
                LocalDate.ofInstant(link.expiresAt().minusMillis(1), clock.getZone()));
    }

    byte[] pdf(LinkedLetter letter) {
        return letters.pdf(letter.letter().id());
    }

    void noteFetched(LinkedLetter letter) {
        fetched.fetched(letter.letter().id(), "LINK");
    }

    InputStream open(LetterFile file) {
        return letters.open(file);
    }
}
