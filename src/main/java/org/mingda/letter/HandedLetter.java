package org.mingda.letter;

/** A letter whose delivery has a task of its own, by the key under which it was issued. */
public enum HandedLetter {
    CLARIFICATION("clarification"), REASONS("reasons"), FEE_NOTICE("fee-notice"), CONSULTATION("consultation"),
    DISCLOSURE_NOTICE("disclosure-notice"), REPLY("reply");

    private final String key;

    HandedLetter(String key) {
        this.key = key;
    }

    /** @param id the request's number, or the id of the consultation */
    String key(String id) {
        return key + ":" + id;
    }
}
