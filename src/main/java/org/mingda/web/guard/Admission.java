package org.mingda.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door before a submission. Within the limits nobody notices it; above them a proof of work is asked, and above
 * that the applicant is told when to come again and how else to apply. What is sent again under the same address of a
 * page is the same submission and passes. Paper, mail and the officers' own entry never come by here.
 */
@Component
public class Admission {

    /** The field that nobody sees; what fills it in is asked for a proof of work, not turned away. */
    static final String TRAP = "website";

    private static final String PASSED = "passed";
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Limits limits;
    private final Altcha altcha;
    private final Tally tally;
    private final GuardSettings settings;
    private final Clock clock;

    Admission(Limits limits, Altcha altcha, Tally tally, GuardSettings settings, Clock clock) {
        this.limits = limits;
        this.altcha = altcha;
        this.tally = tally;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Decides on a form about to be submitted; {@code guard :: check} shows what it says.
     *
     * @param identity kind and number of the applicant's document; only a hash of it is kept
     */
    @Transactional
    public Verdict admit(HttpServletRequest request, String agencyId, String identity) {
        List<Counted> layers = limits.of(request.getRemoteAddr(), agencyId, identity);
        Weighed weighed = weigh(layers, request.getRequestURI(), trapped(request));
        Weighed decided = weighed.verdict() == Verdict.CHALLENGE && altcha.spend(request.getParameter(Altcha.FIELD))
                ? Weighed.FREE : weighed;
        remember(layers, request.getRequestURI(), decided);
        GuardPart.tell(request, decided, agencyId);
        return decided.verdict();
    }

    /** Decides on a program's call, which cannot be asked for a proof of work; empty when it is admitted. */
    @Transactional
    public Optional<Duration> refusal(HttpServletRequest request, String agencyId, String identity, String key) {
        List<Counted> layers = limits.of(request.getRemoteAddr(), agencyId, identity);
        Weighed weighed = weigh(layers, "api " + key, false);
        remember(layers, "api " + key, weighed);
        return weighed.verdict() == Verdict.ADMITTED ? Optional.empty() : Optional.of(wait(weighed.again()));
    }

    /** How an applicant's document is named to this class. */
    public static String identity(String idType, String idNumber) {
        return idType + ' ' + idNumber;
    }

    /** What somebody at this address would be told now; counts nothing. */
    Weighed expected(HttpServletRequest request) {
        return settings.enabled() ? limits.weigh(limits.of(request.getRemoteAddr(), null, null)) : Weighed.FREE;
    }

    private Weighed weigh(List<Counted> layers, String what, boolean trapped) {
        tally.alone(layers.stream().filter(Counted::exact).map(Counted::lock).toList());
        if (!settings.enabled() || tally.knows(PASSED, tally.key(what), PASSED, REMEMBERED)) {
            return Weighed.FREE;
        }
        Weighed weighed = limits.weigh(layers);
        return trapped ? weighed.and(new Weighed(Verdict.CHALLENGE, clock.instant())) : weighed;
    }

    private void remember(List<Counted> layers, String what, Weighed decided) {
        if (settings.enabled() && decided.verdict() == Verdict.ADMITTED) {
            String key = tally.key(what);
            tally.add(PASSED, key, PASSED);
            limits.count(layers, key);
        }
    }

    private Duration wait(Instant again) {
        Duration wait = Duration.between(clock.instant(), again);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private static boolean trapped(HttpServletRequest request) {
        String typed = request.getParameter(TRAP);
        return typed != null && !typed.isBlank();
    }
}
