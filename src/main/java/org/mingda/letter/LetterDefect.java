package org.mingda.letter;

/** The letter cannot be made as ordered, nothing is stored; the message tells the officer in Chinese what to change. */
public class LetterDefect extends RuntimeException {

    public LetterDefect(String message) {
        super(message);
    }

    LetterDefect(String message, Throwable cause) {
        super(message, cause);
    }
}
