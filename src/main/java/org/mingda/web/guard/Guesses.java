package org.mingda.web.guard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after so many wrong tries from one address, or on one number, nothing is looked up for a while.
 * Numbers that do not exist are counted like others. Each try is counted before it is looked up and taken back when it
 * was right, so that many at the same instant gain nothing.
 */
@Component
public class Guesses {

    private static final String ADDRESS = "guess-address";
    private static final String NUMBER = "guess-number";

    private final Tally tally;
    private final GuardSettings.Guesses limit;

    Guesses(Tally tally, GuardSettings settings) {
        this.tally = tally;
        this.limit = settings.guesses();
    }

    /** A try that was counted. */
    public record Try(String id, List<String> keys) {}

    /**
     * Counts a try; empty when its address has to wait, or everybody who asks for this number.
     *
     * @param number what is tried: a request's number as it is on file, or another name for it
     */
    public Optional<Try> begin(String address, String number) {
        Try counted = new Try(UUID.randomUUID().toString(),
                List.of(tally.key(ADDRESS + ' ' + Visitor.network(address)), tally.key(NUMBER + ' ' + number)));
        tally.add(ADDRESS, counted.keys().get(0), counted.id());
        tally.add(NUMBER, counted.keys().get(1), counted.id());
        if (over(ADDRESS, counted.keys().get(0), limit.address()) || over(NUMBER, counted.keys().get(1), limit.number())) {
            right(counted);
            return Optional.empty();
        }
        return Optional.of(counted);
    }

    /** The try was no guess. */
    public void right(Try counted) {
        tally.remove(ADDRESS, counted.keys().get(0), counted.id());
        tally.remove(NUMBER, counted.keys().get(1), counted.id());
    }

    private boolean over(String scope, String key, int most) {
        return tally.count(scope, key, limit.within()) > most;
    }
}
