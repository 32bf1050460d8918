package org.mingda.web;

/** Identity numbers as pages show them: enough to tell two apart, not enough to misuse. */
final class IdNumber {

    private static final int SHOWN = 4;

    private IdNumber() {}

    /** Everything but the last four characters hidden; a short number is hidden whole. */
    static String shortened(String number) {
        if (number == null || number.isBlank()) {
            return "";
        }
        int hidden = number.length() > 2 * SHOWN ? number.length() - SHOWN : number.length();
        return "•".repeat(hidden) + number.substring(hidden);
    }
}
