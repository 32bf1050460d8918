package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingda.account.Person;
import org.mingda.law.DisclosureTopic;
import org.mingda.law.DisclosureTopics;
import org.mingda.publication.AnswerCounts;
import org.mingda.publication.Catalogue;
import org.mingda.publication.CataloguePortion;
import org.mingda.publication.PublicationRefused;
import org.mingda.publication.PublishedItem;
import org.mingda.publication.PublishedLists;
import org.mingda.publication.TypedEntry;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a registrar keeps the agency's catalogue of what it has published (Articles 12 and 19 to 21). */
@OfficersPage
@RequestMapping("/desk/published")
class CataloguePage {

    private final DeskAccess access;
    private final Catalogue catalogue;
    private final PublishedLists lists;
    private final AnswerCounts answers;
    private final DisclosureTopics topics;

    CataloguePage(DeskAccess access, Catalogue catalogue, PublishedLists lists, AnswerCounts answers,
            DisclosureTopics topics) {
        this.access = access;
        this.catalogue = catalogue;
        this.lists = lists;
        this.answers = answers;
        this.topics = topics;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String withdrawn,
            @RequestParam(defaultValue = "1") String page, Model model) {
        String agency = agency(model);
        String text = Typed.line(q);
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        CataloguePortion portion = withdrawn == null ? lists.open(List.of(agency), text, "", number)
                : lists.withdrawn(agency, number);
        model.addAttribute("portion", portion).addAttribute("q", text).addAttribute("withdrawn", withdrawn)
                .addAttribute("answered", answers.of(portion.items().stream().map(PublishedItem::id).toList()))
                .addAttribute("months", answers.ofAgency(agency)).addAttribute("topicNames", topics.all().stream()
                        .collect(Collectors.toMap(DisclosureTopic::id, DisclosureTopic::zh)));
        return "desk/published";
    }

    @GetMapping("/new")
    String form(Model model) {
        agency(model);
        return form(TypedEntry.empty(), model);
    }

    @PostMapping
    String add(CatalogueForm form, Model model, RedirectAttributes next, HttpServletResponse response) {
        String agency = agency(model);
        try {
            next.addAttribute("id", catalogue.add(agency, form.typed(), officer().login()));
        } catch (PublicationRefused refused) {
            return refused(refused, form.typed(), model, response);
        }
        next.addFlashAttribute("done", "已列入目录，公众现在可以查到。");
        return "redirect:/desk/published/{id}";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        PublishedItem item = own(id, agency(model));
        return form(item, TypedEntry.of(item), model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, CatalogueForm form, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        PublishedItem item = own(id, agency(model));
        try {
            catalogue.change(item.agency(), id, form.typed(), officer().login());
        } catch (PublicationRefused refused) {
            model.addAttribute("item", item);
            return refused(refused, form.typed(), model, response);
        }
        next.addFlashAttribute("done", "已保存。");
        return "redirect:/desk/published/{id}";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        PublishedItem item = own(id, agency(model));
        try {
            catalogue.withdraw(item.agency(), id, Typed.line(reason), officer().login());
        } catch (PublicationRefused refused) {
            model.addAttribute("item", item);
            return refused(refused, TypedEntry.of(item), model, response);
        }
        next.addFlashAttribute("done", "已撤下，公众不再能查到。");
        return "redirect:/desk/published/{id}";
    }

    private String refused(PublicationRefused refused, TypedEntry typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refused.getMessage());
        return form(typed, model);
    }

    private String form(PublishedItem item, TypedEntry typed, Model model) {
        model.addAttribute("item", item).addAttribute("months", answers.byMonth(item.id()));
        return form(typed, model);
    }

    private String form(TypedEntry typed, Model model) {
        model.addAttribute("entry", typed).addAttribute("topics", topics.all());
        return "desk/published-item";
    }

    /** The agency whose catalogue this officer keeps. */
    private String agency(Model model) {
        Person officer = access.registrar();
        model.addAttribute("officer", officer);
        return access.agencyOf(officer).id();
    }

    private Person officer() {
        return access.officer();
    }

    private PublishedItem own(UUID id, String agency) {
        return catalogue.find(id).filter(item -> item.agency().equals(agency)).orElseThrow(NotOnFile::new);
    }
}
