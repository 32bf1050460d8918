package org.mingda.law;

import java.time.LocalDate;

/** Days that do not count: after {@code sent}, up to and with {@code last}; {@code policy} names the rule behind it. */
record Pause(String label, String policy, LocalDate sent, LocalDate last) {

    boolean covers(LocalDate day) {
        return day.isAfter(sent) && !day.isAfter(last);
    }
}
