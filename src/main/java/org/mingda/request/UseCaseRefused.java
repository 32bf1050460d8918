package org.mingda.request;

/** What was asked for is not possible; the message tells the officer, in Chinese, why and what to do instead. */
public class UseCaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UseCaseRefused(String message) {
        super(message);
    }

    /** Refuses unless the condition holds. */
    public static void refuseUnless(boolean condition, String message) {
        refuseWhen(!condition, message);
    }

    /** Refuses when something is wrong. */
    public static void refuseWhen(boolean wrong, String message) {
        if (wrong) {
            throw new UseCaseRefused(message);
        }
    }
}
