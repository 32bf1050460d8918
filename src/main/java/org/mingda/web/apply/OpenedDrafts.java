package org.mingda.web.apply;

import org.mingda.intake.Draft;
import org.mingda.intake.Drafts;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Opens drafts by their links, and says kindly why one cannot be opened. */
@ControllerAdvice(basePackageClasses = OpenedDrafts.class)
class OpenedDrafts {

    /** There is no such draft, or its days are over. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** It became a request. */
    static final class SentBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Drafts drafts;

    OpenedDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The draft, submitted or not. */
    Draft any(String token) {
        return drafts.find(token).orElseThrow(Gone::new);
    }

    /** A draft that can still be changed. */
    Draft open(String token) {
        Draft draft = any(token);
        if (draft.submitted()) {
            throw new SentBefore();
        }
        return draft;
    }

    /** By way of a page of its own, which has the frame of all pages. */
    @ExceptionHandler(Gone.class)
    String gone() {
        return "forward:/apply/gone";
    }

    @ExceptionHandler(SentBefore.class)
    String sentBefore() {
        return "redirect:/apply/sent-before";
    }
}
