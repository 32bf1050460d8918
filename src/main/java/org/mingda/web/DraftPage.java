package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.mingda.account.Person;
import org.mingda.law.Outcomes;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.ReplyDrafts;
import org.mingda.letter.SaveDraft;
import org.mingda.request.Request;
import org.mingda.request.RequestKind;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a handler writes the reply and sees it as it will be; reviewers and heads read it there and compare versions.
 * What the letter says by itself is nowhere a field, so it cannot be edited.
 */
@OfficersPage
@RequestMapping("/desk/requests/{number}/draft")
class DraftPage {

    private final DeskAccess access;
    private final DraftViews views;
    private final SaveDraft saveDraft;
    private final ReplyDrafts drafts;
    private final Outcomes outcomes;

    DraftPage(DeskAccess access, DraftViews views, SaveDraft saveDraft, ReplyDrafts drafts, Outcomes outcomes) {
        this.access = access;
        this.views = views;
        this.saveDraft = saveDraft;
        this.drafts = drafts;
        this.outcomes = outcomes;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to, Model model) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        DraftTexts texts = views.texts(number);
        boolean fresh = edits(officer, request) && drafts.latest(number).isEmpty();
        model.addAttribute("pictures", fresh ? views.pictures(number, texts) : views.pictures(number))
                .addAttribute("compared", views.compared(number, from, to).orElse(null));
        return page(request, officer, texts, last(number), model);
    }

    /** The letter of what is typed; nothing is kept. */
    @PostMapping("/preview")
    String preview(@PathVariable String number, @RequestParam Map<String, String> typed, Model model) {
        Person officer = access.officer();
        Request request = editable(number, officer);
        DraftTexts texts = DraftTexts.typed(typed);
        model.addAttribute("pictures", views.pictures(number, texts))
                .addAttribute("compared", views.compared(number, null, null).orElse(null));
        return page(request, officer, texts, base(typed), model);
    }

    @PostMapping
    String save(@PathVariable String number, @RequestParam Map<String, String> typed, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        Person officer = access.officer();
        Request request = editable(number, officer);
        DraftTexts texts = DraftTexts.typed(typed);
        try {
            ReplyDraft saved = saveDraft.save(number, views.draft(texts, officer.login()), base(typed));
            next.addFlashAttribute("done", "第" + saved.version() + "稿已经保存。写好后，请回到任务办结“起草答复”，送保密审查。");
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            boolean moved = last(number) > base(typed);
            model.addAttribute("refusal", refused.getMessage()).addAttribute("pictures", views.pictures(number, texts))
                    .addAttribute("compared", Optional.of(moved).filter(Boolean::booleanValue)
                            .flatMap(yes -> views.against(number, texts)).orElse(null));
            return page(request, officer, texts, last(number), model);
        }
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}/draft";
    }

    private Request editable(String number, Person officer) {
        Request request = access.readable(number, officer);
        if (!access.mayListRecords(officer, request)) {
            throw new NotAllowed();
        }
        return request;
    }

    private boolean edits(Person officer, Request request) {
        return access.mayListRecords(officer, request) && SaveDraft.openAt(request.stage())
                && request.kind() == RequestKind.DISCLOSURE;
    }

    private int last(String number) {
        return drafts.latest(number).map(ReplyDraft::version).orElse(0);
    }

    private static int base(Map<String, String> typed) {
        String base = typed.getOrDefault("base", "");
        return base.matches("\\d{1,6}") ? Integer.parseInt(base) : 0;
    }

    private String page(Request request, Person officer, DraftTexts texts, int base, Model model) {
        String number = request.number();
        model.addAttribute("officer", officer).addAttribute("request", request).addAttribute("texts", texts)
                .addAttribute("version", base).addAttribute("edits", edits(officer, request))
                .addAttribute("outcomes", outcomes.all()).addAttribute("fields", views.fields(number, texts))
                .addAttribute("aside", views.aside(number, texts)).addAttribute("listed", views.listed(number))
                .addAttribute("proposed", views.proposed(number).orElse(null))
                .addAttribute("versions", views.versions(number));
        return "desk/draft";
    }
}
