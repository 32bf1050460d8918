package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import org.mingda.request.UseCaseRefused;
import org.mingda.request.WithdrawRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant withdraws: asked once more, because it cannot be undone. */
@Controller
class WithdrawController {

    private final Tracking tracking;
    private final WithdrawRequest withdrawRequest;

    WithdrawController(Tracking tracking, WithdrawRequest withdrawRequest) {
        this.tracking = tracking;
        this.withdrawRequest = withdrawRequest;
    }

    @GetMapping("/track/{number}/withdraw")
    String ask(@PathVariable String number, HttpServletRequest request, Model model) {
        if (!OpenedRequests.of(request).contains(number)) {
            return "redirect:/track";
        }
        Tracked tracked = tracking.of(number);
        model.addAttribute("tracked", tracked);
        return tracked.withdrawable() ? "track/withdraw" : "redirect:/track/" + number;
    }

    @PostMapping("/track/{number}/withdraw")
    String withdraw(@PathVariable String number, HttpServletRequest request, RedirectAttributes next) {
        if (!OpenedRequests.of(request).contains(number)) {
            return "redirect:/track";
        }
        try {
            withdrawRequest.withdraw(number, "applicant");
            next.addFlashAttribute("said", "withdraw.done");
        } catch (UseCaseRefused tooLate) {
            next.addFlashAttribute("said", "withdraw.tooLate");
        }
        return "redirect:/track/" + number;
    }
}
