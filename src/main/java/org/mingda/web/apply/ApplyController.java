package org.mingda.web.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingda.intake.Accepted;
import org.mingda.intake.Application;
import org.mingda.intake.Flaw;
import org.mingda.intake.SubmissionKeyReused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The forms on which somebody asks; a form sent twice makes one request. */
@Controller
class ApplyController {

    private final ApplyForm applyForm;
    private final Submitting submitting;
    private final ChosenFiles chosenFiles;

    ApplyController(ApplyForm applyForm, Submitting submitting, ChosenFiles chosenFiles) {
        this.applyForm = applyForm;
        this.submitting = submitting;
        this.chosenFiles = chosenFiles;
    }

    @GetMapping({"/apply", "/apply/correction"})
    String form(Model model) {
        applyForm.fill(model, Application.empty(), UUID.randomUUID());
        return ApplyForm.VIEW;
    }

    @ModelAttribute
    Door door(HttpServletRequest request) {
        return Door.at(request.getServletPath());
    }

    @PostMapping({"/apply", "/apply/correction"})
    String submit(@ModelAttribute Door door, @ModelAttribute("form") Application form, @RequestParam UUID key,
            @RequestParam(defaultValue = "") List<UUID> keep,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpSession session, HttpServletResponse response, Locale locale, Model model) {
        ChosenFiles.Choice choice = chosenFiles.choose(key, keep, files == null ? List.of() : files);
        List<Flaw> flaws = new ArrayList<>(submitting.check(form));
        flaws.addAll(choice.flaws());
        if (flaws.isEmpty()) {
            return accept(door, form, key, choice, session);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return showAgain(form, key, choice, flaws, locale, model);
    }

    private String accept(Door door, Application form, UUID key, ChosenFiles.Choice choice, HttpSession session) {
        try {
            Accepted accepted = submitting.submit(key, door.kind(), form, chosenFiles.uploads(choice));
            Confirmations.of(session).remember(session, key, accepted);
            return "redirect:/apply/done/" + accepted.number();
        } catch (SubmissionKeyReused sentBefore) {
            return Confirmations.of(session).numberOf(key).map(number -> "redirect:/apply/done/" + number + "?again")
                    .orElse("redirect:/apply/sent-before");
        }
    }

    private String showAgain(Application form, UUID key, ChosenFiles.Choice choice, List<Flaw> flaws, Locale locale,
            Model model) {
        flaws.addAll(chosenFiles.keep(key, choice));
        applyForm.fill(model, form, key);
        applyForm.fillFlaws(model, flaws, locale);
        return ApplyForm.VIEW;
    }

    @GetMapping("/apply/sent-before")
    String sentBefore() {
        return "apply/sent-before";
    }
}
