package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mingda.account.Person;
import org.mingda.request.ReopenRequest;
import org.mingda.request.Request;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a registrar opens a closed request anew, as a reconsideration organ or a court ordered. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/reopening")
class ReopenPage {

    private static final String VIEW = "desk/reopen";

    private final DeskAccess access;
    private final ReopenRequest reopenRequest;

    ReopenPage(DeskAccess access, ReopenRequest reopenRequest) {
        this.access = access;
        this.reopenRequest = reopenRequest;
    }

    @GetMapping
    String form(@PathVariable String number, Model model) {
        return show(number, ReopeningForm.empty(), model);
    }

    @PostMapping
    String reopen(@PathVariable String number, ReopeningForm form, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person officer = access.officer();
        reopenable(number, officer);
        try {
            reopenRequest.reopen(number, form.order(), officer.login());
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return show(number, form, model);
        }
        next.addFlashAttribute("done", "已依决定重新办理，期限重新计算，请分办。");
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}";
    }

    private String show(String number, ReopeningForm form, Model model) {
        Person officer = access.officer();
        model.addAttribute("officer", officer).addAttribute("request", reopenable(number, officer))
                .addAttribute("form", form);
        return VIEW;
    }

    private Request reopenable(String number, Person officer) {
        Request request = access.readable(number, officer);
        if (!access.mayReopen(officer, request)) {
            throw new NotAllowed();
        }
        return request;
    }
}
