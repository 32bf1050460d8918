package org.mingda.web.apply;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.mingda.intake.Accepted;
import org.mingda.intake.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Submits what was checked; a second click, a reload and a second window lead to the same confirmation. */
@Controller
class CheckController {

    private final OpenedDrafts opened;
    private final Steps steps;
    private final SubmitDraft submitDraft;

    CheckController(OpenedDrafts opened, Steps steps, SubmitDraft submitDraft) {
        this.opened = opened;
        this.steps = steps;
        this.submitDraft = submitDraft;
    }

    @PostMapping(StepPages.ADDRESS + "check")
    String submit(@PathVariable String token, @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "submit") String action, HttpSession session) {
        Draft draft = opened.any(token);
        if (!draft.submitted() && action.equals("back")) {
            return BeginController.address(token, steps.before(Step.CHECK, draft));
        }
        if (!draft.submitted() && action.equals("later")) {
            return "redirect:/apply/" + token + "/later";
        }
        if (!draft.submitted() && steps.firstWrong(draft) != Step.CHECK) {
            return BeginController.address(token, steps.firstWrong(draft)) + "?wrong&change";
        }
        return submit(token, draft, seen, session);
    }

    private String submit(String token, Draft draft, String seen, HttpSession session) {
        Optional<Accepted> accepted = submitDraft.submit(draft.id(), seen);
        if (accepted.isEmpty()) {
            return BeginController.address(token, Step.CHECK) + "?changed";
        }
        Confirmations.of(session).remember(session, accepted.get());
        return "redirect:/apply/done/" + accepted.get().number() + (draft.submitted() ? "?again" : "");
    }
}
