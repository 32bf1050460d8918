package org.mingda.web.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingda.intake.Accepted;
import org.mingda.intake.Application;
import org.mingda.intake.Draft;
import org.mingda.web.guard.Admission;
import org.mingda.web.guard.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Submits what was checked; a second click, a reload and a second window lead to the same confirmation. */
@Controller
class CheckController {

    private final OpenedDrafts opened;
    private final Steps steps;
    private final SubmitDraft submitDraft;
    private final StepFiles files;
    private final StepPages pages;
    private final Admission admission;

    CheckController(OpenedDrafts opened, Steps steps, SubmitDraft submitDraft, StepFiles files, StepPages pages,
            Admission admission) {
        this.opened = opened;
        this.steps = steps;
        this.submitDraft = submitDraft;
        this.files = files;
        this.pages = pages;
        this.admission = admission;
    }

    @PostMapping(StepPages.ADDRESS + "check")
    String submit(@PathVariable String token, @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "submit") String action, HttpServletRequest request,
            HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        Draft draft = opened.any(token);
        if (draft.submitted()) {
            return submit(token, draft, seen, request.getSession());
        }
        Optional<String> elsewhere = elsewhere(action, token, draft, flash);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Verdict verdict = admit(draft, request);
        if (verdict != Verdict.ADMITTED) {
            response.setStatus(verdict.status());
            return pages.fill(model, token, draft, Step.CHECK, Map.of(), locale);
        }
        return submit(token, draft, seen, request.getSession());
    }

    /** Where to go instead: as another button says, or to what has to be mended first. */
    private Optional<String> elsewhere(String action, String token, Draft draft, RedirectAttributes flash) {
        if (action.equals("back")) {
            return steps.before(Step.CHECK, draft).map(before -> BeginController.address(token, before));
        }
        if (action.equals("later")) {
            return Optional.of("redirect:/apply/" + token + "/later");
        }
        Step wrong = steps.firstWrong(draft);
        if (wrong != Step.CHECK) {
            return Optional.of(BeginController.address(token, wrong) + "?wrong&change");
        }
        return files.allClean(draft, flash) ? Optional.empty()
                : Optional.of(BeginController.address(token, Step.FILES) + "?change");
    }

    private Verdict admit(Draft draft, HttpServletRequest request) {
        Application form = draft.application();
        return admission.admit(request, form.agency(), Admission.identity(form.idType(), form.idNumber()));
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
