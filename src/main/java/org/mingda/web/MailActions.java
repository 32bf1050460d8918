package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingda.account.Person;
import org.mingda.intake.Application;
import org.mingda.intake.DeskEntryCheck;
import org.mingda.intake.EntryFindings;
import org.mingda.intake.Flaw;
import org.mingda.intake.mail.IncomingMail;
import org.mingda.intake.mail.MailDesk;
import org.mingda.intake.mail.MailState;
import org.mingda.request.UseCaseRefused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the registrar does with a mail: one action, one use case, then the page again. */
@OfficersPage
@RequestMapping("/desk/mail/{id}")
class MailActions {

    private final MailAccess access;
    private final MailPages pages;
    private final MailDesk desk;
    private final DeskEntryCheck check;
    private final FlawMessages messages;

    MailActions(MailAccess access, MailPages pages, MailDesk desk, DeskEntryCheck check, FlawMessages messages) {
        this.access = access;
        this.pages = pages;
        this.desk = desk;
        this.check = check;
        this.messages = messages;
    }

    /** One change of a mail's place. */
    private interface Change {
        void make(String officer);
    }

    @PostMapping("/request")
    String take(@PathVariable UUID id, MailApplicationForm form, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person registrar = access.registrar();
        IncomingMail mail = access.readable(id, registrar);
        Application application = form.application(mail.agency());
        EntryFindings findings = check.check(application);
        try {
            if (findings.enterable() && (findings.lacking().isEmpty() || form.takenAsItIs())) {
                next.addAttribute("number", desk.take(id, application, findings.missing(), registrar.login()));
                next.addFlashAttribute("done", "已受理，登记任务已生成；编号和查询码将发给申请人。");
                return "redirect:/desk/requests/{number}";
            }
        } catch (UseCaseRefused refused) {
            model.addAttribute("refusal", refused.getMessage());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        List<Flaw> flaws = Stream.concat(findings.blocking().stream(), findings.lacking().stream()).toList();
        model.addAttribute("mayTakeAsItIs", findings.enterable());
        return pages.mail(mail, registrar, application, messages.byField(flaws, Locale.SIMPLIFIED_CHINESE), model);
    }

    @PostMapping("/join")
    String join(@PathVariable UUID id, @RequestParam(defaultValue = "") String number, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        return change(id, "已并入申请。", model, next, response, officer -> desk.join(id, number, officer));
    }

    @PostMapping("/answer")
    String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String lateReason, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        return change(id, "已登记为申请人的答复，办理继续。", model, next, response,
                officer -> desk.answer(id, text, on, lateReason, officer));
    }

    @PostMapping("/move")
    String move(@PathVariable UUID id, @RequestParam MailState to, @RequestParam(defaultValue = "") String reason,
            Model model, RedirectAttributes next, HttpServletResponse response) {
        return change(id, "已移动。", model, next, response, officer -> desk.move(id, to, reason, officer));
    }

    @PostMapping("/seen")
    String seen(@PathVariable UUID id, Model model, RedirectAttributes next, HttpServletResponse response) {
        return change(id, "已标为已阅。", model, next, response, officer -> desk.seen(id, officer));
    }

    @PostMapping("/confirmation")
    String ask(@PathVariable UUID id, Model model, RedirectAttributes next, HttpServletResponse response) {
        return change(id, "确认邮件将在一分钟内发出。", model, next, response, officer -> desk.ask(id));
    }

    @PostMapping("/confirmed")
    String confirmed(@PathVariable UUID id, Model model, RedirectAttributes next, HttpServletResponse response) {
        return change(id, "已作为申请人的确认。", model, next, response, officer -> desk.confirmedBy(id, officer));
    }

    private String change(UUID id, String done, Model model, RedirectAttributes next, HttpServletResponse response,
            Change change) {
        Person registrar = access.registrar();
        IncomingMail mail = access.readable(id, registrar);
        try {
            change.make(registrar.login());
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return pages.mail(mail, registrar, model);
        }
        next.addFlashAttribute("done", done).addAttribute("id", id);
        return "redirect:/desk/mail/{id}";
    }
}
