package org.mingda.web.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingda.intake.Accepted;
import org.mingda.intake.Draft;
import org.mingda.intake.Drafts;
import org.mingda.intake.KeptUploads;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a draft to the use case, once: on the portal, the day it confirms the submission is the receipt date
 * (Article 31).
 */
@Component
class SubmitDraft {

    /** How long whoever submits once more is told number and access code again. */
    private static final Duration TOLD_AGAIN_FOR = Duration.ofMinutes(15);

    private final Drafts drafts;
    private final KeptUploads keptUploads;
    private final SubmitRequest submitRequest;
    private final Clock clock;

    SubmitDraft(Drafts drafts, KeptUploads keptUploads, SubmitRequest submitRequest, Clock clock) {
        this.drafts = drafts;
        this.keptUploads = keptUploads;
        this.submitRequest = submitRequest;
        this.clock = clock;
    }

    /** What became of a draft; empty when it changed since it was checked. */
    @Transactional
    public Optional<Accepted> submit(UUID id, String seen) {
        Draft draft = drafts.lock(id);
        if (draft.submitted()) {
            return toldAgain(draft);
        }
        if (!Seen.of(draft, keptUploads.of(id.toString())).equals(seen)) {
            return Optional.empty();
        }
        Accepted accepted = submitRequest.submit(key(draft), draft.application()
                .submission(Channel.PORTAL, LocalDate.now(clock), "applicant").of(draft.kind()),
                keptUploads.files(id.toString()));
        keptUploads.forget(id.toString());
        drafts.submitted(id, accepted.number());
        return Optional.of(accepted);
    }

    private Optional<Accepted> toldAgain(Draft draft) {
        if (draft.submittedAt().plus(TOLD_AGAIN_FOR).isBefore(clock.instant())) {
            throw new OpenedDrafts.SentBefore();
        }
        return submitRequest.accepted(key(draft));
    }

    private static String key(Draft draft) {
        return "page:" + draft.id();
    }
}
