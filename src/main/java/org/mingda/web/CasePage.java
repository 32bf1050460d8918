package org.mingda.web;

import org.mingda.account.Person;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.FeesAsked;
import org.mingda.request.CaseStages;
import org.mingda.request.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of one request: everything about it, the most urgent first. */
@OfficersPage
class CasePage {

    private static final Logger LOG = LoggerFactory.getLogger(CasePage.class);

    private final DeskAccess access;
    private final CaseViews views;
    private final CaseStages stages;
    private final UnitSearchViews searches;
    private final AskedViews askedViews;
    private final SimilarViews similar;
    private final FeesAsked feesAsked;
    private final ExtendDeadline extendDeadline;

    CasePage(DeskAccess access, CaseViews views, CaseStages stages, UnitSearchViews searches, AskedViews askedViews,
            SimilarViews similar, FeesAsked feesAsked, ExtendDeadline extendDeadline) {
        this.access = access;
        this.views = views;
        this.stages = stages;
        this.searches = searches;
        this.askedViews = askedViews;
        this.similar = similar;
        this.feesAsked = feesAsked;
        this.extendDeadline = extendDeadline;
    }

    @GetMapping("/desk/requests/{number}")
    String show(@PathVariable String number, Model model) {
        Person officer = access.officer();
        return show(access.readable(number, officer), officer, false, model);
    }

    /** Shows the identity number in full; who looked is written to the log. */
    @PostMapping("/desk/requests/{number}/id-number")
    String showIdNumber(@PathVariable String number, Model model) {
        Person officer = access.officer();
        Request request = access.readable(number, officer);
        if (!access.maySeeIdNumber(officer, request)) {
            throw new NotAllowed();
        }
        LOG.info("{} looked at the identity number of {}", officer.login(), number);
        return show(request, officer, true, model);
    }

    private String show(Request request, Person officer, boolean idNumberInFull, Model model) {
        model.addAttribute("extension", ExtensionForm.empty());
        return show(views.of(request, officer, idNumberInFull), officer, model);
    }

    /** The page again with what was typed, and why it was refused. */
    String showRefused(String number, Person officer, String action, String refusal, ExtensionForm typed, Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("refusedAction", action);
        model.addAttribute("extension", typed);
        return show(views.of(access.readable(number, officer), officer, false), officer, model);
    }

    private String show(CaseView view, Person officer, Model model) {
        model.addAttribute("officer", officer);
        model.addAttribute("view", view);
        model.addAttribute("searches", searches.of(view.request()));
        model.addAttribute("extensionLapsed", extendDeadline.lapsed(view.request().number()));
        model.addAttribute("attach", access.mayAttach(officer, view.request()));
        model.addAttribute("asked", askedViews.of(view.request().number()));
        model.addAttribute("similar", similar.of(view.request(), officer));
        feesAsked.find(view.request().number()).ifPresent(fee -> model.addAttribute("fee", fee));
        model.addAttribute("stages", stages.of(view.request()));
        return "desk/case";
    }
}
