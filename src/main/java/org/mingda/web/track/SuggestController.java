package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import org.mingda.request.SuggestPublication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant suggests that what was asked for be published (Article 44). */
@Controller
class SuggestController {

    private final SuggestPublication suggest;

    SuggestController(SuggestPublication suggest) {
        this.suggest = suggest;
    }

    @PostMapping("/track/{number}/suggest-publication")
    String suggest(@PathVariable String number, HttpServletRequest request, RedirectAttributes next) {
        if (!OpenedRequests.of(request).contains(number)) {
            return "redirect:/track";
        }
        suggest.byApplicant(number);
        next.addFlashAttribute("said", "suggest.done");
        return "redirect:/track/" + number;
    }
}
