package org.mingda.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The citizen identity number of GB 11643: 17 digits with a date of birth, and a check sign (ISO 7064, MOD 11-2). */
public final class IdCardNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdCardNumber() {}

    public static boolean valid(String number) {
        return number.matches("[1-9]\\d{16}[0-9X]") && isDate(number.substring(6, 14))
                && number.charAt(17) == check(number);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate born = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return born.getYear() >= 1880;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
