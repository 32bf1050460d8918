package org.mingda.request;

import java.util.Optional;

/** Knows which request a mail of ours was about. */
public interface LetterThreads {

    /** @param messageId with its angles */
    Optional<String> requestOf(String messageId);
}
