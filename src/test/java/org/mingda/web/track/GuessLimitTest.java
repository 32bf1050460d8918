package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.support.TestClock;

class GuessLimitTest {

    private final TestClock clock = new TestClock();
    private final GuessLimit limit = new GuessLimit(clock);

    @Test
    void anAddressThatGuessedTooOftenWaitsWhateverNumberItTries() {
        guess(GuessLimit.TRIES_OF_AN_ADDRESS - 1, "192.0.2.1", "QS2026-0000");
        assertThat(limit.exceeded("192.0.2.1", "QS2026-99999")).isFalse();

        limit.wrong("192.0.2.1", "QS2026-00077");

        assertThat(limit.exceeded("192.0.2.1", "QS2026-99999")).isTrue();
        assertThat(limit.exceeded("192.0.2.2", "QS2026-99999")).isFalse();
    }

    @Test
    void aNumberTriedFromManyAddressesIsProtectedToo() {
        IntStream.range(0, GuessLimit.TRIES_ON_A_NUMBER).forEach(i -> limit.wrong("192.0.2." + i, "QS2026-00001"));

        assertThat(limit.exceeded("198.51.100.1", "QS2026-00001")).isTrue();
        assertThat(limit.exceeded("198.51.100.1", "QS2026-00002")).isFalse();
    }

    @Test
    void afterAWhileOneMayTryAgain() {
        guess(GuessLimit.TRIES_OF_AN_ADDRESS, "192.0.2.1", "QS2026-0000");

        clock.advance(GuessLimit.WHILE.minus(Duration.ofSeconds(1)));
        assertThat(limit.exceeded("192.0.2.1", "QS2026-1")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(limit.exceeded("192.0.2.1", "QS2026-1")).isFalse();
    }

    @Test
    void onlySoManyAreRemembered() {
        guess(GuessLimit.TRIES_OF_AN_ADDRESS, "192.0.2.1", "QS2026-0000");
        IntStream.range(0, GuessLimit.REMEMBERED).forEach(i -> limit.wrong("2001:db8::" + i, "N" + i));

        assertThat(limit.exceeded("192.0.2.1", "QS2026-1")).isFalse();
    }

    private void guess(int times, String address, String number) {
        IntStream.range(0, times).forEach(i -> limit.wrong(address, number + i));
    }
}
