package org.mingda.law;

import java.time.LocalDate;

/** Days that do not count: after {@code sent}, up to and with {@code last}; {@code policy} names the rule behind it. */
record Pause(String reason, String id, String policy, LocalDate sent, LocalDate last) {

    /** The pause for a letter to the applicant. */
    static Pause of(Letter letter, LocalDate last) {
        return new Pause(letter.kind().label, null, letter.kind().policy, letter.sent(), last);
    }

    static Pause of(Consultation one, LocalDate last) {
        return new Pause(one.kind().label(), one.id(), one.kind().policy, one.sent(), last);
    }

    /** What the clock waits for. */
    Object label() {
        return id == null ? reason : Phrase.NAMED.of(reason, id);
    }

    boolean covers(LocalDate day) {
        return day.isAfter(sent) && !day.isAfter(last);
    }
}
