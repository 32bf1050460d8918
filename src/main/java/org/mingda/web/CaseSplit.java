package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingda.account.Person;
import org.mingda.request.SplitRequest;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The registrar splits a request that asks for several matters, one a line. */
@OfficersPage
class CaseSplit {

    private final DeskAccess access;
    private final CasePage page;
    private final SplitRequest splitRequest;

    CaseSplit(DeskAccess access, CasePage page, SplitRequest splitRequest) {
        this.access = access;
        this.page = page;
        this.splitRequest = splitRequest;
    }

    @PostMapping("/desk/requests/{number}/split")
    String split(@PathVariable String number, @RequestParam(defaultValue = "") String matters, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        if (!access.mayRegister(officer, access.readable(number, officer))) {
            throw new NotAllowed();
        }
        try {
            List<String> made = splitRequest.split(number, matters.lines().toList(), officer.login());
            next.addFlashAttribute("done", "已拆分，新的申请：" + String.join("、", made) + "。各件分别登记、答复。");
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("matters", matters);
            return page.showRefused(
                    number, officer, "split", refused.getMessage(), ExtensionForm.empty(), model);
        }
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}";
    }
}
