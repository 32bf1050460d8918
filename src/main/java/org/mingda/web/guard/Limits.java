package org.mingda.web.guard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The layered limits: by address, by applicant, and by agency; in PostgreSQL, so that nodes share them. */
@Component
public class Limits {

    private static final String ADDRESS = "address";
    private static final String APPLICANT = "applicant";

    private final Tally tally;
    private final GuardSettings settings;
    private final Clock clock;

    Limits(Tally tally, GuardSettings settings, Clock clock) {
        this.tally = tally;
        this.settings = settings;
        this.clock = clock;
    }

    /** The layers of a submission; an identity or an agency that is not known yet is no layer. */
    List<Counted> of(String address, String agencyId, String identity) {
        List<Counted> layers = new ArrayList<>();
        if (settings.uncounted().stream().noneMatch(network -> Visitor.within(address, network))) {
            layers.add(layer(ADDRESS, Visitor.network(address), settings.address()));
        }
        if (identity != null && !identity.isBlank()) {
            layers.add(layer(APPLICANT, identity, settings.applicant()));
        }
        if (agencyId != null && !agencyId.isBlank()) {
            layers.add(layer(Counted.AGENCY, agencyId, settings.agency()));
        }
        return layers;
    }

    Weighed weigh(List<Counted> layers) {
        return layers.stream().map(this::weigh).reduce(Weighed.FREE, Weighed::and);
    }

    void count(List<Counted> layers, String what) {
        layers.forEach(layer -> tally.add(layer.scope(), layer.key(), what));
    }

    private Weighed weigh(Counted layer) {
        Limit limit = layer.limit();
        Verdict verdict = limit.verdict(tally.count(layer.scope(), layer.key(), limit.within()));
        return verdict == Verdict.ADMITTED ? Weighed.FREE : new Weighed(verdict,
                tally.fewer(layer.scope(), layer.key(), limit.free(), limit.within()).orElseGet(clock::instant));
    }

    private Counted layer(String scope, String plain, Limit limit) {
        return new Counted(scope, tally.key(scope + ' ' + plain), limit);
    }
}
