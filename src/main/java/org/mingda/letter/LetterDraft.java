package org.mingda.letter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What an officer wrote into a free letter (另制文书), and how far it has come.
 *
 * @param template file name in {@code letters/} without {@code .html}
 * @param title    of the letter when it was written
 * @param facts    what the officer typed, by the fact's name
 * @param author   login
 * @param decider  who agreed to it or sent it back; null before
 * @param reason   why it was sent back; null otherwise
 */
public record LetterDraft(UUID id, String request, String template, String title, Map<String, String> facts,
        String author, Instant at, State state, String decider, String reason) {

    /** A draft waits for the head, is agreed to and then made and sent, or is sent back. */
    public enum State { WAITING, APPROVED, SENT_BACK, ISSUED, SENT }

    public LetterDraft {
        facts = Map.copyOf(facts);
    }
}
