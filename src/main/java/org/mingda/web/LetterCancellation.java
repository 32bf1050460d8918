package org.mingda.web;

import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.letter.CancelLetterNumber;
import org.mingda.request.UseCaseRefused;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cancels the number of a letter, with a reason that stays in the register. */
@OfficersPage
class LetterCancellation {

    private final DeskAccess access;
    private final LetterAccess letterAccess;
    private final CancelLetterNumber cancelLetterNumber;

    LetterCancellation(DeskAccess access, LetterAccess letterAccess, CancelLetterNumber cancelLetterNumber) {
        this.access = access;
        this.letterAccess = letterAccess;
        this.cancelLetterNumber = cancelLetterNumber;
    }

    @PostMapping("/desk/requests/{number}/letters/{id}/cancellation")
    String cancel(@PathVariable String number, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Person officer = access.officer();
        letterAccess.readable(number, id);
        if (!access.mayCancelNumbers(officer, access.readable(number, officer))) {
            throw new NotAllowed();
        }
        try {
            cancelLetterNumber.cancel(id, Typed.text(reason), officer.login());
            next.addFlashAttribute("done", "文号已经作废，理由留在文号登记簿上。");
        } catch (UseCaseRefused refused) {
            next.addFlashAttribute("refusal", refused.getMessage()).addFlashAttribute("cancelReason", reason);
        }
        next.addAttribute("number", number).addAttribute("id", id);
        return "redirect:/desk/requests/{number}/letters/{id}";
    }
}
