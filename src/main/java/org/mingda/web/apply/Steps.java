package org.mingda.web.apply;

import java.util.Arrays;
import java.util.List;
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

    private final Agencies agencies;
    private final ApplicationCheck check;
    private final AlreadyPublished published;

    Steps(Agencies agencies, ApplicationCheck check, AlreadyPublished published) {
        this.agencies = agencies;
        this.check = check;
        this.published = published;
    }

    /** The pages of this draft in their order; those with nothing to choose or to show are left out. */
    List<Step> of(Draft draft) {
        return Arrays.stream(Step.values()).filter(step -> belongs(step, draft)).toList();
    }

    private boolean belongs(Step step, Draft draft) {
        return step.belongsTo(draft.kind()) && switch (step) {
            case AGENCY -> agencies.all().size() > 1;
            case PUBLISHED -> !published.items(draft).isEmpty();
            default -> true;
        };
    }

    Step first(Draft draft) {
        return of(draft).get(0);
    }

    Step after(Step step, Draft draft) {
        return of(draft).stream().filter(other -> other.compareTo(step) > 0).findFirst().orElse(Step.CHECK);
    }

    /** The page before; null at the first. */
    Step before(Step step, Draft draft) {
        return of(draft).stream().filter(other -> other.compareTo(step) < 0).reduce((one, next) -> next).orElse(null);
    }

    /** What is wrong on one page. */
    List<Flaw> flaws(Step step, Draft draft) {
        return check.check(draft.application()).stream().filter(flaw -> step.getFields().contains(flaw.field()))
                .toList();
    }

    /** The first page with a mistake; the last one, on which to check all, when there is none. */
    Step firstWrong(Draft draft) {
        Set<String> wrong = check.check(draft.application()).stream().map(Flaw::field).collect(Collectors.toSet());
        return of(draft).stream().filter(step -> step.asksFor(wrong)).findFirst().orElse(Step.CHECK);
    }
}
