package org.mingda.web.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after so many wrong tries from one address, or on one number, nothing is looked up for a while.
 * Numbers that do not exist are counted like others. Kept in memory, the most recent {@value #REMEMBERED} only.
 */
@Component
public class GuessLimit {

    static final int TRIES_OF_AN_ADDRESS = 20;
    static final int TRIES_ON_A_NUMBER = 30;
    static final Duration WHILE = Duration.ofMinutes(15);
    static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether this address has to wait, or everybody who asks for this number. */
    public synchronized boolean exceeded(String address, String number) {
        return recent("address " + address) >= TRIES_OF_AN_ADDRESS || recent("number " + number) >= TRIES_ON_A_NUMBER;
    }

    public synchronized void wrong(String address, String number) {
        note("address " + address, TRIES_OF_AN_ADDRESS);
        note("number " + number, TRIES_ON_A_NUMBER);
    }

    private int recent(String what) {
        Deque<Instant> times = wrong.get(what);
        if (times == null) {
            return 0;
        }
        Instant since = clock.instant().minus(WHILE);
        times.removeIf(time -> !time.isAfter(since));
        return times.size();
    }

    private void note(String what, int most) {
        Deque<Instant> times = wrong.computeIfAbsent(what, unknown -> new ArrayDeque<>());
        times.addLast(clock.instant());
        if (times.size() > most) {
            times.removeFirst();
        }
    }
}
