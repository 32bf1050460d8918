package org.mingda.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.AgencyChannel;
import org.mingda.account.AgencyChannels;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the fragment {@code guard :: check} shows: nothing, a challenge, or when and how else to apply. */
@Component
class GuardPart {

    private static final String WEIGHED = GuardPart.class.getName();
    private static final String AGENCY = WEIGHED + ".agency";
    private static final String ONLINE = "portal";

    private final Admission admission;
    private final Altcha altcha;
    private final Agencies agencies;
    private final AgencyChannels channels;
    private final Clock clock;

    GuardPart(Admission admission, Altcha altcha, Agencies agencies, AgencyChannels channels,
            Clock clock) {
        this.admission = admission;
        this.altcha = altcha;
        this.agencies = agencies;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * What to show.
     *
     * @param challenge JSON; null when none is asked
     * @param again when to try again without a challenge, to the minute; null when nothing is asked
     * @param ways how else to apply there
     * @param lifetime of the challenge, in seconds
     * @param agency whose other ways are shown; null when it is not known yet
     * @param pressed whether this answers a submission; the eyes are led here then
     */
    record Shown(Verdict verdict, String challenge, LocalDateTime again, Agency agency, List<AgencyChannel> ways,
            long lifetime, boolean pressed) {}

    /** Asked by the page; before anything is submitted, it foresees a challenge, so that it is solved in time. */
    public Shown shown() {
        HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Object told = request.getAttribute(WEIGHED);
        Weighed weighed = told instanceof Weighed decided ? decided : admission.expected(request);
        Agency agency = agency(request);
        return new Shown(weighed.verdict(), weighed.verdict() == Verdict.CHALLENGE ? altcha.challenge() : null,
                again(weighed), agency, agency == null ? List.of() : ways(agency), altcha.lifetime(), told != null);
    }

    static void tell(HttpServletRequest request, Weighed weighed, String agencyId) {
        request.setAttribute(WEIGHED, weighed);
        request.setAttribute(AGENCY, agencyId);
    }

    private List<AgencyChannel> ways(Agency agency) {
        return channels.of(agency.id()).stream().filter(AgencyChannel::open)
                .filter(way -> !way.channel().equals(ONLINE)).toList();
    }

    private Agency agency(HttpServletRequest request) {
        Object id = request.getAttribute(AGENCY);
        return id == null ? null : agencies.find(id.toString()).orElse(null);
    }

    private LocalDateTime again(Weighed weighed) {
        return weighed.again() == null ? null
                : LocalDateTime.ofInstant(weighed.again(), clock.getZone()).plusMinutes(1).withSecond(0).withNano(0);
    }
}
