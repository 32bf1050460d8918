package org.mingda.web.apply;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingda.account.Agencies;
import org.mingda.intake.ApplicationCheck;
import org.mingda.intake.Draft;
import org.mingda.intake.Flaw;
import org.springframework.stereotype.Component;

/** Which pages a draft has, and which of them still have mistakes. */
@Component
class Steps {

    private static final List<Step> ORDER = List.of(Step.values());
    private static final List<Step> BACKWARDS =
            ORDER.stream().sorted(Comparator.reverseOrder()).toList();

    private final Agencies agencies;
    private final ApplicationCheck check;
    private final AlreadyPublished published;

    Steps(Agencies agencies, ApplicationCheck check, AlreadyPublished published) {
        this.agencies = agencies;
        this.check = check;
        this.published = published;
    }

    /** Whether a draft has this page; one with nothing to choose or to show is left out. */
    boolean has(Step step, Draft draft) {
        return step.belongsTo(draft.kind()) && switch (step) {
            case AGENCY -> agencies.all().size() > 1 || agencies.find(draft.application().agency()).isEmpty();
            case PUBLISHED -> !published.items(draft).isEmpty();
            default -> true;
        };
    }

    Step first(Draft draft) {
        return has(Step.AGENCY, draft) ? Step.AGENCY : Step.WHAT;
    }

    Step after(Step step, Draft draft) {
        return ORDER.stream().filter(other -> other.compareTo(step) > 0 && has(other, draft)).findFirst()
                .orElse(Step.CHECK);
    }

    /** The page before; empty at the first. */
    Optional<Step> before(Step step, Draft draft) {
        return BACKWARDS.stream().filter(other -> other.compareTo(step) < 0 && has(other, draft)).findFirst();
    }

    /** What is wrong on one page. */
    List<Flaw> flaws(Step step, Draft draft) {
        return check.check(draft.application()).stream().filter(flaw -> step.getFields().contains(flaw.field()))
                .toList();
    }

    /** The first page with a mistake; the last one, on which to check all, when there is none. */
    Step firstWrong(Draft draft) {
        Set<String> wrong = check.check(draft.application()).stream().map(Flaw::field).collect(Collectors.toSet());
        return ORDER.stream().filter(step -> step.asksFor(wrong) && has(step, draft)).findFirst().orElse(Step.CHECK);
    }
}
