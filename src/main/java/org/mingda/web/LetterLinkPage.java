package org.mingda.web;

import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.letter.Letter;
import org.mingda.letter.RevokeLink;
import org.mingda.request.UseCaseRefused;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the link to a letter back, with the reason. */
@OfficersPage
class LetterLinkPage {

    private final DeskAccess access;
    private final LetterAccess letters;
    private final RevokeLink revokeLink;

    LetterLinkPage(DeskAccess access, LetterAccess letters, RevokeLink revokeLink) {
        this.access = access;
        this.letters = letters;
        this.revokeLink = revokeLink;
    }

    @PostMapping("/desk/requests/{number}/letters/{id}/link-revocation")
    String revoke(@PathVariable String number, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Person officer = access.officer();
        Letter letter = letters.readable(number, id);
        access.changeable(number, officer);
        try {
            boolean tryAgain = revokeLink.revoke(letter, reason, officer.login());
            next.addFlashAttribute("done", "下载链接已撤销，打开链接的人会看到与本机关联系的方式。"
                    + (tryAgain ? "这份文书没有人下载过，请以其他方式送达。" : ""));
        } catch (UseCaseRefused refused) {
            next.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/desk/requests/" + number + "/letters/" + id;
    }
}
