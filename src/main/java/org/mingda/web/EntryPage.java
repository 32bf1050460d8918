package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.intake.Accepted;
import org.mingda.intake.DeskEntry;
import org.mingda.intake.EnterRequest;
import org.mingda.intake.DeskEntryCheck;
import org.mingda.intake.EntryFindings;
import org.mingda.intake.Flaw;
import org.mingda.intake.SubmissionKeyReused;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.apply.ChosenFiles;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a registrar enters what came on paper, by fax, by mouth or to the counter: one page, one request. */
@OfficersPage
@RequestMapping("/desk/entry")
class EntryPage {

    private final EntryViews views;
    private final DeskEntryCheck check;
    private final EnterRequest enterRequest;
    private final ChosenFiles chosenFiles;
    private final FlawMessages messages;

    EntryPage(EntryViews views, DeskEntryCheck check, EnterRequest enterRequest, ChosenFiles chosenFiles,
            FlawMessages messages) {
        this.views = views;
        this.check = check;
        this.enterRequest = enterRequest;
        this.chosenFiles = chosenFiles;
        this.messages = messages;
    }

    @GetMapping
    String form(@RequestParam Map<String, String> asked, Model model) {
        Person officer = views.registrar();
        return views.show(views.begun(asked, officer), officer, model);
    }

    /** For the script: what follows from what was typed. */
    @PostMapping("/hint")
    String hint(@RequestParam Map<String, String> typed, Model model) {
        Person officer = views.registrar();
        model.addAttribute("hint", views.hint(new DeskEntryForm(typed), officer));
        return "desk/entry-hint :: hint";
    }

    @PostMapping
    String enter(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") List<UUID> keep,
            @RequestParam(required = false) List<MultipartFile> files, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person officer = views.registrar();
        DeskEntryForm form = new DeskEntryForm(typed);
        UUID key = form.key();
        ChosenFiles.Choice choice = chosenFiles.choose(key, keep, files == null ? List.of() : files);
        EntryFindings findings = check.check(views.entry(form, officer));
        List<Flaw> blocking = new ArrayList<>(findings.blocking());
        blocking.addAll(choice.flaws());
        blocking.addAll(form.consentMissing());
        boolean enter = blocking.isEmpty() && (findings.lacking().isEmpty() || form.asItIs()) && !form.onlyLook();
        if (enter && accepted(form, key, findings, choice, officer, model, next)) {
            return "redirect:/desk/entry/done/{number}";
        }
        if (!form.onlyLook()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", messages.byField(blocking, Locale.CHINA));
            model.addAttribute("lacking", messages.byField(findings.lacking(), Locale.CHINA));
        }
        return views.show(form, officer, model);
    }

    private boolean accepted(DeskEntryForm form, UUID key, EntryFindings findings, ChosenFiles.Choice choice,
            Person officer, Model model, RedirectAttributes next) {
        DeskEntry entry = views.entry(form, officer);
        try {
            remember(enterRequest.enter(key, entry, findings, chosenFiles.uploads(choice), form.item(), officer.login()),
                    next);
            return true;
        } catch (SubmissionKeyReused again) {
            Accepted before = enterRequest.before(key).orElseThrow();
            if (enterRequest.same(before.number(), entry, findings, officer.login())) {
                remember(before, next);
                return true;
            }
            model.addAttribute("refusal", "本页已经登记为申请 " + before.number()
                    + "，之后改动的内容没有登记。要登记另一件，请从“录入申请”重新开始。");
        } catch (UseCaseRefused refused) {
            model.addAttribute("refusal", refused.getMessage());
        }
        return false;
    }

    private static void remember(Accepted accepted, RedirectAttributes next) {
        next.addFlashAttribute("accessCode", accepted.accessCode()).addAttribute("number", accepted.number());
    }
}
