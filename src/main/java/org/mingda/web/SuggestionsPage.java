package org.mingda.web;

import org.mingda.account.Person;
import org.mingda.request.PublicationTopics;
import org.mingda.request.Request;
import org.mingda.request.SuggestPublication;
import org.mingda.request.UseCaseRefused;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What several applicants asked for, so that somebody suggests to publish it (Article 44). */
@OfficersPage
class SuggestionsPage {

    private final DeskAccess access;
    private final PublicationTopics topics;
    private final SuggestPublication suggest;

    SuggestionsPage(DeskAccess access, PublicationTopics topics, SuggestPublication suggest) {
        this.access = access;
        this.topics = topics;
        this.suggest = suggest;
    }

    @GetMapping("/desk/suggestions")
    String list(Model model) {
        Person officer = access.officer();
        if (!access.seesAll(officer)) {
            throw new NotAllowed();
        }
        model.addAttribute("officer", officer);
        model.addAttribute("topics", topics.of(access.agencyOf(officer).id()));
        return "desk/suggestions";
    }

    @PostMapping("/desk/requests/{number}/publication-suggestion")
    String suggest(@PathVariable String number, RedirectAttributes next) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (!access.maySuggest(officer, request)) {
            throw new NotAllowed();
        }
        next.addFlashAttribute("done", noted(number, officer));
        next.addAttribute("number", number);
        return "redirect:/desk/requests/{number}";
    }

    /** Two officers may press the button at once; the second learns that it is done. */
    private String noted(String number, Person officer) {
        try {
            suggest.byOfficer(number, officer.login());
            return "已登记主动公开的建议。";
        } catch (UseCaseRefused already) {
            return already.getMessage();
        }
    }
}
