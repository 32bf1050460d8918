package org.mingda.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@MingdaTest
class GuessesTest {

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    @Autowired Guesses guesses;
    @Autowired TestClock clock;

    private final int some = UUID.randomUUID().hashCode() & 0xffff;
    private final String address = "2001:db8:" + Integer.toHexString(some) + ":1::1";
    private final String number = "QS1999-" + UUID.randomUUID();

    @Test
    void anAddressThatGuessedTooOftenWaitsWhateverNumberItTries() {
        guess(20, address);

        assertThat(guesses.begin(address, "QS2026-99999")).isEmpty();
        assertThat(guesses.begin("2001:db8:" + Integer.toHexString(some) + ":2::1", "QS2026-99999")).isPresent();
    }

    @Test
    void aNumberTriedFromManyAddressesIsProtectedToo() {
        IntStream.range(0, 30).forEach(i -> guesses.begin("2001:db8:%x:%x::".formatted(some, 0x100 + i), number));

        assertThat(guesses.begin("198.51.100.1", number)).isEmpty();
        assertThat(guesses.begin("198.51.100.1", number + "0")).isPresent();
    }

    @Test
    void aRightTryIsNotCountedAndWaitingDoesNotLengthenTheWait() {
        guess(19, address);
        guesses.begin(address, number).ifPresent(guesses::right);
        guess(5, address);

        clock.advance(A_WHILE.minus(Duration.ofSeconds(1)));
        assertThat(guesses.begin(address, number + "x")).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(guesses.begin(address, number + "x")).isPresent();
    }

    @Test
    void ofManyTriesAtTheSameInstantNoMoreThanTheLimitAreLookedUp() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            long looked = 0;
            for (Future<Boolean> one : many.invokeAll(IntStream.range(0, 60)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () ->
                            guesses.begin(address, number + i).isPresent()).toList())) {
                looked += one.get() ? 1 : 0;
            }
            assertThat(looked).isPositive().isLessThanOrEqualTo(20);
        } finally {
            many.shutdown();
        }
    }

    private void guess(int times, String from) {
        IntStream.range(0, times).forEach(i -> guesses.begin(from, number + i));
    }
}
