package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingda.intake.Application;
import org.mingda.intake.ApplicationCheck;
import org.mingda.intake.Flaw;
import org.mingda.letter.TellNewAddress;
import org.mingda.request.Contact;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.FlawMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant tells a new address. What is on file is not shown: whoever found the access code learns nothing. */
@Controller
class ContactController {

    private static final String VIEW = "track/contact";

    private final Requests requests;
    private final ApplicationCheck check;
    private final TellNewAddress tellNewAddress;
    private final FlawMessages messages;

    ContactController(Requests requests, ApplicationCheck check, TellNewAddress tellNewAddress, FlawMessages messages) {
        this.requests = requests;
        this.check = check;
        this.tellNewAddress = tellNewAddress;
        this.messages = messages;
    }

    @GetMapping("/track/{number}/contact")
    String ask(@PathVariable String number, HttpServletRequest request, Model model) {
        if (!OpenedRequests.of(request).contains(number) || !requests.get(number).open()) {
            return "redirect:/track/" + number;
        }
        return page(number, Application.empty(), Map.of(), model);
    }

    @PostMapping("/track/{number}/contact")
    String tell(@PathVariable String number, @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String address,
            HttpServletRequest request, HttpServletResponse response, Locale locale, Model model,
            RedirectAttributes next) {
        if (!OpenedRequests.of(request).contains(number)) {
            return "redirect:/track";
        }
        Application typed = new Application("", "", "", "", "", "", "", "", "", phone, email, address);
        List<Flaw> flaws = check.checkContact(typed);
        if (flaws.isEmpty()) {
            next.addFlashAttribute("said", tell(number, typed));
            return "redirect:/track/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(number, typed, messages.byField(flaws, locale), model);
    }

    private String tell(String number, Application typed) {
        try {
            tellNewAddress.tell(number, new Contact(typed.phone(), typed.email(), typed.address()));
            return "contact.done";
        } catch (UseCaseRefused nothingToChange) {
            return "contact.same";
        }
    }

    private static String page(String number, Application typed, Map<String, String> errors, Model model) {
        model.addAttribute("number", number).addAttribute("typed", typed).addAttribute("errors", errors);
        return VIEW;
    }
}
