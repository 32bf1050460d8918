package org.mingda.web.apply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingda.intake.ApplicationCheck;
import org.mingda.intake.Draft;
import org.mingda.intake.Drafts;
import org.mingda.intake.Flaw;
import org.mingda.intake.Tidy;
import org.mingda.letter.DraftLink;
import org.mingda.web.FlawMessages;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the link with which somebody goes on within seven days, and sends it by e-mail on wish. */
@Controller
class LaterController {

    private final OpenedDrafts opened;
    private final Drafts drafts;
    private final DraftLink link;
    private final ApplicationCheck check;
    private final FlawMessages messages;
    private final StepPages pages;

    LaterController(OpenedDrafts opened, Drafts drafts, DraftLink link, ApplicationCheck check, FlawMessages messages,
            StepPages pages) {
        this.opened = opened;
        this.drafts = drafts;
        this.link = link;
        this.check = check;
        this.messages = messages;
        this.pages = pages;
    }

    @GetMapping(StepPages.ADDRESS + "later")
    String show(@PathVariable String token, Model model) {
        Draft draft = opened.open(token);
        pages.frame(model, token, draft);
        model.addAttribute("link", link.address(token)).addAttribute("until", link.until(draft.expiresAt()));
        model.asMap().putIfAbsent("email", draft.application().email());
        model.asMap().putIfAbsent("errors", Map.of());
        return "apply/later";
    }

    @PostMapping(StepPages.ADDRESS + "later")
    String mail(@PathVariable String token, @RequestParam(name = "email", defaultValue = "") String typed, Locale locale,
            RedirectAttributes flash) {
        Draft draft = opened.open(token);
        String email = Tidy.narrow(typed);
        Map<String, String> errors = messages.byField(check.addressForLink(email), locale);
        if (errors.isEmpty()) {
            errors = messages.byField(send(draft, token, email), locale);
        }
        flash.addFlashAttribute("errors", errors).addFlashAttribute("email", email)
                .addFlashAttribute("sent", errors.isEmpty());
        return "redirect:/apply/" + token + "/later";
    }

    private List<Flaw> send(Draft draft, String token, String email) {
        if (!drafts.mayMail(draft.id(), email)) {
            return List.of(Flaw.of("email", "link.often"));
        }
        try {
            link.send(email, token, draft.expiresAt());
            return List.of();
        } catch (MailException down) {
            return List.of(Flaw.of("email", "link.down"));
        }
    }
}
