package org.mingda.web.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingda.request.AnswerConsultation;
import org.mingda.request.AnswerConsultation.State;
import org.mingda.request.Consultations.Answer;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.guard.Guesses;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A third party reads what it is asked and answers, once, without an account (Article 32). */
@Controller
class ConsultationController {

    private final ConsultationPages pages;
    private final AnswerConsultation answers;
    private final MessageSource messages;

    ConsultationController(ConsultationPages pages, AnswerConsultation answers, MessageSource messages) {
        this.pages = pages;
        this.answers = answers;
        this.messages = messages;
    }

    @GetMapping("/consultation/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return opened(token, request, response, model)
                .map(consulted -> page(consulted, AnswerForm.empty(), Map.of(), model)).orElse("consultation/gone");
    }

    @PostMapping("/consultation/{token}")
    String answer(@PathVariable String token, @RequestParam(defaultValue = "") String consultationAnswer,
            @RequestParam(defaultValue = "") String objectionReasons, @RequestParam(defaultValue = "") String answeredBy,
            HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        AnswerForm form = AnswerForm.of(consultationAnswer, objectionReasons, answeredBy);
        return opened(token, request, response, model)
                .map(consulted -> answer(token, consulted, form, response, model, locale)).orElse("consultation/gone");
    }

    private String answer(String token, Consulted consulted, AnswerForm form, HttpServletResponse response, Model model,
            Locale locale) {
        Map<String, String> errors = errors(form, locale);
        if (consulted.state() != State.OPEN || !errors.isEmpty()) {
            response.setStatus(consulted.state() == State.OPEN
                    ? HttpStatus.UNPROCESSABLE_ENTITY.value() : HttpStatus.CONFLICT.value());
            return page(consulted, form, errors, model);
        }
        try {
            String reasons = form.answer() == Answer.OBJECTED ? form.objectionReasons() : "";
            answers.answer(consulted.thirdParty().id(), form.answer(), reasons, form.answeredBy());
        } catch (UseCaseRefused tooLate) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", true);
            return page(consulted, form, Map.of(), model);
        }
        return "redirect:/consultation/" + token;
    }

    private Optional<Consulted> opened(String token, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Guesses.Try> counted = pages.begin(request.getRemoteAddr());
        boolean exhausted = counted.isEmpty();
        Optional<Consulted> consulted = counted.flatMap(visit -> pages.open(token, visit));
        if (consulted.isEmpty()) {
            model.addAttribute("problem", exhausted ? "consultation.tooManyTries" : "consultation.wrong");
            response.setStatus((exhausted ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        }
        return consulted;
    }

    private static String page(Consulted consulted, AnswerForm form, Map<String, String> errors, Model model) {
        model.addAttribute("consulted", consulted).addAttribute("form", form).addAttribute("errors", errors)
                .addAttribute("answers", Answer.values());
        return "consultation/page";
    }

    private Map<String, String> errors(AnswerForm form, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        form.flaws().forEach((field, message) -> errors.put(field, messages.getMessage(message, null, locale)));
        return errors;
    }
}
