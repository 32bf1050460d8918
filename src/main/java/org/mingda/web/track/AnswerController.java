package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingda.intake.Flaw;
import org.mingda.intake.SubmitAnswer;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.apply.ChosenFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant answers what the agency asked: once, with files, until the last day; a form sent twice counts once. */
@Controller
class AnswerController {

    private final AnswerForm form;
    private final SubmitAnswer submitAnswer;
    private final ChosenFiles chosenFiles;

    AnswerController(AnswerForm form, SubmitAnswer submitAnswer, ChosenFiles chosenFiles) {
        this.form = form;
        this.submitAnswer = submitAnswer;
        this.chosenFiles = chosenFiles;
    }

    @GetMapping("/track/{number}/answer")
    String ask(@PathVariable String number, HttpServletRequest request, Model model) {
        if (!OpenedRequests.of(request).contains(number)) {
            return "redirect:/track";
        }
        return form.fill(model, number, "", UUID.randomUUID()) ? AnswerForm.VIEW : "redirect:/track/" + number;
    }

    @PostMapping("/track/{number}/answer")
    String answer(@PathVariable String number, @RequestParam UUID key, @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") List<UUID> keep,
            @RequestParam(required = false) List<MultipartFile> files, HttpServletRequest request,
            HttpServletResponse response, Locale locale, Model model, RedirectAttributes next) {
        if (!OpenedRequests.of(request).contains(number)) {
            return "redirect:/track";
        }
        ChosenFiles.Choice choice = chosenFiles.choose(key, keep, files == null ? List.of() : files);
        List<Flaw> flaws = new ArrayList<>(submitAnswer.check(answer));
        flaws.addAll(choice.flaws());
        if (flaws.isEmpty() || !form.open(number)) {
            next.addFlashAttribute("said", submit(number, answer, choice));
            return "redirect:/track/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        form.fill(model, number, answer, key);
        form.fillFlaws(model, flaws, locale);
        return AnswerForm.VIEW;
    }

    private String submit(String number, String answer, ChosenFiles.Choice choice) {
        try {
            submitAnswer.submit(number, answer, chosenFiles.uploads(choice));
            return "answer.done";
        } catch (UseCaseRefused refused) {
            return form.late(number) ? "answer.tooLate" : "answer.already";
        }
    }
}
