package org.mingda.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The stages of one request: those that every request passes, and the others where it came to them. */
@Component
public class CaseStages {

    private static final Set<Stage> NOT_FOR_ALL =
            EnumSet.of(Stage.CLARIFICATION, Stage.REASONS, Stage.CONSULTATION, Stage.FEE);

    private final Ledger ledger;

    CaseStages(Ledger ledger) {
        this.ledger = ledger;
    }

    /** In the order of a request's life. */
    public List<Stage> of(Request request) {
        Set<Stage> passed = ledger.ofRound(request.number()).stream().map(entry -> entry.type().next())
                .filter(stage -> stage != null).collect(Collectors.toSet());
        return Stream.of(Stage.values())
                .filter(stage -> !NOT_FOR_ALL.contains(stage) || stage == request.stage() || passed.contains(stage))
                .toList();
    }
}
