package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody learns whether a number exists: neither from what the answer says nor from how long it takes. */
@MingdaTest
class SameAnswerTest {

    private static final int ROUNDS = 120;
    private static final String WRONG_CODE = "00000-00000-00000-00000-00000-0";

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired AccessCheck access;
    @Autowired TestClock clock;

    private String number;

    @BeforeEach
    void submit() {
        number = anApplication().submitTo(submitRequest).number();
        clock.set("2031-03-01");
    }

    @Test
    void anAbsentNumberAndAWrongCodeAreAnsweredWithTheSameBytes() {
        Visitor visitor = new Visitor(port);

        assertThat(answer(visitor, number)).isEqualTo(answer(visitor, "QS1999-99999"));
    }

    /** Medians of alternating tries, so that neither a warm cache nor a busy machine favours one of them. */
    @Test
    void anAbsentNumberAndAWrongCodeTakeAsLong() {
        List<Long> wrong = new ArrayList<>();
        List<Long> absent = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            wrong.add(time(number, i));
            absent.add(time("QS1999-9999" + i % 10, i));
        }

        double ratio = (double) median(wrong) / median(absent);
        assertThat(ratio).as("wrong code to absent number").isBetween(0.75, 1.33);
    }

    private byte[] answer(Visitor visitor, String typed) {
        visitor.get("/track").post("/track", Map.of("number", typed, "accessCode", WRONG_CODE));
        assertThat(visitor.status()).isEqualTo(422);
        return visitor.page().replace(visitor.input("_csrf"), "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private long time(String typed, int round) {
        clock.advance(java.time.Duration.ofMinutes(16));
        long before = System.nanoTime();
        AccessCheck.Result result = access.check(typed, WRONG_CODE, "192.0.2." + round);
        long took = System.nanoTime() - before;
        assertThat(result).isEqualTo(AccessCheck.Result.WRONG);
        return took;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
