package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.letter.FreeLetters;
import org.mingda.letter.LetterDraft;
import org.mingda.letter.OrderLetter;
import org.mingda.request.Request;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an officer writes a letter to the applicant besides those that the steps make, and the head sees it. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/letters")
class OtherLetterPage {

    private final DeskAccess access;
    private final OtherLetterViews views;
    private final FreeLetters free;
    private final OrderLetter orderLetter;

    OtherLetterPage(DeskAccess access, OtherLetterViews views, FreeLetters free, OrderLetter orderLetter) {
        this.access = access;
        this.views = views;
        this.free = free;
        this.orderLetter = orderLetter;
    }

    /** @param again id of an earlier letter with whose words a new one begins, such as one that was sent back */
    @GetMapping("/new")
    String choose(@PathVariable String number, @RequestParam(required = false) String template,
            @RequestParam(required = false) UUID again, Model model) {
        Request request = access.changeable(number, access.officer());
        if (again != null) {
            LetterDraft earlier = views.draft(number, again).kept();
            return write(request, earlier.template(), earlier.facts(), model);
        }
        return template == null ? page(request, model) : write(request, template, Map.of(), model);
    }

    /** The letter of what is typed; nothing is kept. */
    @PostMapping("/new/preview")
    String preview(@PathVariable String number, @RequestParam Map<String, String> sent, Model model) {
        Request request = access.changeable(number, access.officer());
        return write(request, sent.getOrDefault("template", ""), OtherLetterViews.facts(sent), model);
    }

    @PostMapping("/new")
    String order(@PathVariable String number, @RequestParam Map<String, String> sent, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        Request request = access.changeable(number, officer);
        String template = sent.getOrDefault("template", "");
        try {
            LetterDraft draft = orderLetter.order(number, template, OtherLetterViews.facts(sent), officer.login());
            next.addFlashAttribute("done", "《" + draft.title() + "》已送部门负责人审签；同意后自动编号并发给申请人。");
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return write(request, template, OtherLetterViews.facts(sent), model);
        }
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}/letters/new";
    }

    /** The letter that the head has before him; the case itself when there is none any more. */
    @GetMapping("/waiting")
    String waiting(@PathVariable String number) {
        access.readable(number, access.officer());
        return views.waiting(number).map(id -> "redirect:/desk/requests/" + number + "/letters/drafts/" + id)
                .orElse("redirect:/desk/requests/" + number);
    }

    /** One letter that was written, as it will be, for whoever may read the request. */
    @GetMapping("/drafts/{id}")
    String show(@PathVariable String number, @PathVariable UUID id, Model model) {
        Request request = access.readable(number, access.officer());
        OtherLetterViews.Draft draft = views.draft(number, id);
        model.addAttribute("draft", draft).addAttribute("pictures", views.pictures(draft.kept()))
                .addAttribute("officer", access.officer()).addAttribute("request", request);
        return "desk/other-letter-draft";
    }

    private String write(Request request, String template, Map<String, String> texts, Model model) {
        try {
            model.addAttribute("form", free.form(request.number(), template)).addAttribute("texts", texts)
                    .addAttribute("pictures", views.pictures(request.number(), template, texts));
        } catch (UseCaseRefused refused) {
            model.addAttribute("refusal", refused.getMessage());
        }
        return page(request, model);
    }

    private String page(Request request, Model model) {
        model.addAttribute("officer", access.officer()).addAttribute("request", request)
                .addAttribute("tooLate", orderLetter.tooLate(request).orElse(null))
                .addAttribute("offers", free.offers()).addAttribute("drafts", views.drafts(request.number()));
        return "desk/other-letter";
    }
}
