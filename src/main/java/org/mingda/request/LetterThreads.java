package org.mingda.request;

import java.util.Optional;

/** Knows which request a mail of ours was about. */
public interface LetterThreads {

    /** @param messageId with its angles */
    Optional<String> requestOf(String messageId);

    /**
     * The Message-ID of the letter of this request that was sent last to this address.
     *
     * @param address in lower case; when empty, there is an answer only if all its letters went to one address
     */
    Optional<String> lastSent(String request, String address);
}
