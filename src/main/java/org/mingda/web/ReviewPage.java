package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.mingda.account.Person;
import org.mingda.letter.ReplyDrafts;
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

/** Where reviewers read the reply as it would leave and decide on each record; the task itself is done in Tasklist. */
@OfficersPage
@RequestMapping("/desk/requests/{number}/review")
class ReviewPage {

    private final DeskAccess access;
    private final RecordViews views;
    private final ReviewedItems items;
    private final ReplyDrafts drafts;

    ReviewPage(DeskAccess access, RecordViews views, ReviewedItems items, ReplyDrafts drafts) {
        this.access = access;
        this.views = views;
        this.items = items;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        Person officer = access.officer();
        return page(access.readable(number, officer), officer, Map.of(), model);
    }

    /** Saves what was decided; fields are named by the record, e.g. {@code conclusion.<id>}. */
    @PostMapping
    String decide(@PathVariable String number, @RequestParam Map<String, String> typed, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (!access.mayReview(officer, request)) {
            throw new NotAllowed();
        }
        try {
            int saved = items.save(number, typed, officer.login());
            next.addFlashAttribute("done", saved == 0 ? "没有新的结论。" : "已保存 " + saved + " 件的审查结论。");
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return page(request, officer, typed, model);
        }
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}/review";
    }

    private String page(Request request, Person officer, Map<String, String> typed, Model model) {
        model.addAttribute("officer", officer).addAttribute("request", request)
                .addAttribute("lines", views.of(request.number())).addAttribute("typed", typed)
                .addAttribute("draft", drafts.latest(request.number()).orElse(null))
                .addAttribute("mine", items.of(request.number(), officer.login()))
                .addAttribute("decides", access.mayReview(officer, request) && items.openAt(request.stage()));
        return "desk/review";
    }
}
