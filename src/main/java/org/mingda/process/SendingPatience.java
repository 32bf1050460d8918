package org.mingda.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long to wait between tries to send a letter; the last wait is repeated until the whole time is over. */
@Component
class SendingPatience {

    private final List<String> waits = new ArrayList<>();

    SendingPatience(@Value("${mingda.jobs.send-again-after}") List<Duration> after,
            @Value("${mingda.jobs.send-again-for}") Duration whole) {
        Duration passed = Duration.ZERO;
        for (int i = 0; passed.compareTo(whole) < 0; i++) {
            Duration wait = after.get(Math.min(i, after.size() - 1));
            waits.add(wait.toString());
            passed = passed.plus(wait);
        }
    }

    /** As ISO durations, one between each two tries. */
    List<String> waits() {
        return List.copyOf(waits);
    }
}
