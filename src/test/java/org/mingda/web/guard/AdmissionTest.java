package org.mingda.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.web.guard.Verdict.ADMITTED;
import static org.mingda.web.guard.Verdict.CHALLENGE;
import static org.mingda.web.guard.Verdict.LATER;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

@MingdaTest
class AdmissionTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired Tally tally;
    @Autowired Altcha altcha;
    @Autowired ObjectMapper json;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Admission admission;
    private final String address = "2001:db8:%x:%x::".formatted(
            UUID.randomUUID().hashCode() & 0xffff, UUID.randomUUID().hashCode() & 0xffff);
    private final String somebody = UUID.randomUUID().toString();

    @BeforeEach
    void threeFreeFiveAtMost() {
        admission = with(settings(true));
    }

    @Test
    void withinTheLimitNobodyNoticesAndAboveItAWorkIsAsked() {
        assertThat(verdicts(4, i -> ask(address + i, identity(i), page(), null)))
                .containsExactly(ADMITTED, ADMITTED, ADMITTED, CHALLENGE);
    }

    @Test
    void oneNetworkOfIpv6CountsAsOneVisitorAndTheNextOneDoesNot() {
        verdicts(3, i -> ask(address + "abcd:" + i, identity(i), page(), null));

        assertThat(ask(address + "1:2:3", somebody, page(), null)).isEqualTo(CHALLENGE);
        assertThat(ask("192.0.2.77", somebody, page(), null)).isEqualTo(ADMITTED);
    }

    @Test
    void oneApplicantIsCountedWhereverHeAsksFrom() {
        assertThat(verdicts(4, i -> ask("198.51.100." + i, somebody, page(), null)))
                .containsExactly(ADMITTED, ADMITTED, ADMITTED, CHALLENGE);
    }

    @Test
    void aSolvedChallengeAdmitsOnceAndAboveTheSecondLimitOtherWaysAreTold() throws Exception {
        verdicts(3, i -> ask(address + i, identity(i), page(), null));
        String solution = Solved.by(json, altcha.challenge());

        assertThat(ask(address, somebody, page(), solution)).isEqualTo(ADMITTED);
        assertThat(ask(address, somebody, page(), solution)).isEqualTo(CHALLENGE);
        assertThat(ask(address, somebody, page(), Solved.by(json, altcha.challenge()))).isEqualTo(ADMITTED);
        assertThat(ask(address, somebody, page(), Solved.by(json, altcha.challenge()))).isEqualTo(LATER);
    }

    @Test
    void theSamePageSentTwiceIsOneSubmissionAlsoWithTheSameSolution() throws Exception {
        verdicts(3, i -> ask(address + i, identity(i), page(), null));
        String page = page();
        String solution = Solved.by(json, altcha.challenge());

        assertThat(ask(address, somebody, page, solution)).isEqualTo(ADMITTED);
        assertThat(ask(address, somebody, page, solution)).isEqualTo(ADMITTED);
        assertThat(admission.expected(request(address, page, null)).verdict()).isEqualTo(CHALLENGE);
    }

    @Test
    void tryingAgainDoesNotLengthenTheWait() {
        verdicts(3, i -> ask(address + i, identity(i), page(), null));
        clock.advance(HOUR.dividedBy(2));
        verdicts(20, i -> ask(address + i, identity(i), page(), null));
        Weighed weighed = admission.expected(request(address, page(), null));

        assertThat(weighed.again()).isEqualTo(clock.instant().plus(HOUR.dividedBy(2)));
        clock.advance(HOUR.dividedBy(2));
        assertThat(ask(address, somebody, page(), null)).isEqualTo(ADMITTED);
    }

    @Test
    void whatFillsInTheFieldThatNobodySeesIsAskedForWorkAndNotTurnedAway() throws Exception {
        MockHttpServletRequest filled = request(address, page(), null);
        filled.setParameter(Admission.TRAP, "https://spam.example");
        assertThat(ask(filled, somebody)).isEqualTo(CHALLENGE);

        filled.setParameter(Altcha.FIELD, Solved.by(json, altcha.challenge()));
        assertThat(ask(filled, somebody)).isEqualTo(ADMITTED);
    }

    @Test
    void anExpiredChangedOrInventedSolutionIsWorthNothing() throws Exception {
        String solution = Solved.by(json, altcha.challenge());
        clock.advance(Duration.ofMinutes(20));

        assertThat(altcha.spend(solution)).isFalse();
        assertThat(altcha.spend(Solved.changed(json, altcha.challenge(), "salt", "00?expires=4102444800&"))).isFalse();
        assertThat(altcha.spend(Solved.changed(json, altcha.challenge(), "signature", "00"))).isFalse();
        assertThat(altcha.spend(Solved.changed(json, altcha.challenge(), "algorithm", "SHA-1"))).isFalse();
        assertThat(Stream.of(null, "", "rubbish!", "e30=", "bnVsbA==", "x".repeat(5000)).filter(altcha::spend)).isEmpty();
        assertThat(altcha.spend(Solved.by(json, altcha.challenge()))).isTrue();
    }

    @Test
    void whatIsSpentIsForgottenOnlyWhenItHasExpired() throws Exception {
        String solution = Solved.by(json, altcha.challenge());
        altcha.spend(solution);
        altcha.forgetExpired();
        assertThat(altcha.spend(solution)).isFalse();

        clock.advance(Duration.ofMinutes(21));
        altcha.forgetExpired();
        assertThat(jdbc.sql("select count(*) from spent_challenge where expires_at < ?")
                .param(java.sql.Timestamp.from(clock.instant())).query(Integer.class).single()).isZero();
    }

    @Test
    void countsAreKeptAsHashesAndForgottenAfterTwoDays() {
        ask("203.0.113.9", "ID_CARD 11010519491231002X", page(), null);
        assertThat(jdbc.sql("select scope || key || what from guard_entry").query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains("203.0.113.9") || row.contains("11010519491231002X"));

        clock.advance(Tally.KEPT.plusDays(400));
        tally.forgetOld();
        assertThat(jdbc.sql("select count(*) from guard_entry where at < ?")
                .param(java.sql.Timestamp.from(clock.instant().minus(Tally.KEPT))).query(Integer.class).single()).isZero();
    }

    @Test
    void ofManyAtTheSameInstantNotOneMoreSlipsThrough() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Verdict>> calls = IntStream.range(0, 16)
                    .<Callable<Verdict>>mapToObj(i -> () -> ask(address + i, identity(i), page(), null)).toList();
            long admitted = 0;
            for (Future<Verdict> verdict : many.invokeAll(calls)) {
                admitted += verdict.get() == ADMITTED ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(3);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void theAddressOfTheHouseItselfIsNotCountedAndAnOfficeCanTurnTheGuardOff() {
        assertThat(verdicts(8, i -> ask("127.0.0.1", identity(i), page(), null))).containsOnly(ADMITTED);
        assertThat(verdicts(8, i -> ask("10.9.8.7", identity(i), page(), null))).containsOnly(ADMITTED);
        admission = with(settings(false));
        assertThat(verdicts(8, i -> ask(address, somebody, page(), null))).containsOnly(ADMITTED);
    }

    private Verdict ask(String from, String identity, String page, String solution) {
        return ask(request(from, page, solution), identity);
    }

    private Verdict ask(MockHttpServletRequest request, String identity) {
        return transaction.execute(within -> admission.admit(request, "qingshi-land", identity));
    }

    private static MockHttpServletRequest request(String from, String page, String solution) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", page);
        request.setRemoteAddr(from);
        if (solution != null) {
            request.setParameter(Altcha.FIELD, solution);
        }
        return request;
    }

    private static List<Verdict> verdicts(int times, java.util.function.IntFunction<Verdict> ask) {
        return IntStream.range(0, times).mapToObj(ask).toList();
    }

    private String identity(int of) {
        return somebody + of;
    }

    private static String page() {
        return "/apply/" + UUID.randomUUID() + "/check";
    }

    private Admission with(GuardSettings settings) {
        return new Admission(new Limits(tally, settings, clock), altcha, tally, settings, clock);
    }

    private static GuardSettings settings(boolean enabled) {
        return new GuardSettings(enabled, new Limit(3, 5, HOUR), new Limit(3, 5, HOUR), new Limit(100_000, 0, HOUR),
                List.of("127.0.0.0/8", "::1", "10.9.0.0/16"), 1000, Duration.ofMinutes(20), null);
    }
}
