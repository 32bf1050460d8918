package org.mingda.letter;

import java.util.UUID;

/** Told when a recipient fetched a letter himself, which proves that it arrived. */
public interface LetterFetched {

    /**
     * Only the first time counts; the letter must exist.
     *
     * @param how the way it was fetched, such as {@code LINK}
     */
    void fetched(UUID letter, String how);
}
