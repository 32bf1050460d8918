package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.ReplyDrafts;
import org.mingda.request.BulkItem;
import org.mingda.request.BulkOrder;
import org.mingda.request.BulkOrders;
import org.mingda.request.BulkStep;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An order for many requests: first what exactly is ordered, then how far it is and what became of each. */
@OfficersPage
@RequestMapping("/desk/bulk-orders/{id}")
class BulkOrderPage {

    private static final String SECONDS_TO_NEXT_LOOK = "5";

    private final DeskAccess access;
    private final BulkOrders orders;
    private final StepForms forms;
    private final Requests requests;
    private final ReplyDrafts drafts;
    private final LedgerWords words;
    private final People people;

    BulkOrderPage(DeskAccess access, BulkOrders orders, StepForms forms, Requests requests, ReplyDrafts drafts,
            LedgerWords words, People people) {
        this.access = access;
        this.orders = orders;
        this.forms = forms;
        this.requests = requests;
        this.drafts = drafts;
        this.words = words;
        this.people = people;
    }

    /** A request of the order with where it says something else than the one shown. */
    record Line(BulkItem item, Difference difference) {}

    @GetMapping
    String show(@PathVariable long id, @RequestParam(required = false) String page, Model model,
            HttpServletResponse response) {
        Person officer = access.officer();
        BulkOrder order = readable(id, officer);
        if (order.running()) {
            response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        return page(order, officer, Map.of(), page, model);
    }

    @PostMapping("/start")
    String start(@PathVariable long id, @RequestParam Map<String, String> typed, Model model,
            HttpServletResponse response) {
        return act(id, typed, model, response, (order, officer) ->
                orders.start(id, forms.read(order.step(), order.agency(), typed), officer));
    }

    @PostMapping("/repeat")
    String repeat(@PathVariable long id, Model model, HttpServletResponse response) {
        return act(id, Map.of(), model, response, (order, officer) -> orders.repeat(id, officer));
    }

    @PostMapping("/stop")
    String stop(@PathVariable long id, Model model, HttpServletResponse response) {
        return act(id, Map.of(), model, response, (order, officer) -> orders.stop(id, officer));
    }

    private interface Action {
        void of(BulkOrder order, Person officer);
    }

    private String act(long id, Map<String, String> typed, Model model, HttpServletResponse response, Action action) {
        Person officer = access.officer();
        BulkOrder order = readable(id, officer);
        if (!order.orderedBy().equals(officer.login())) {
            throw new NotAllowed();
        }
        try {
            action.of(order, officer);
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return page(readable(id, officer), officer, typed, null, model);
        }
        return "redirect:/desk/bulk-orders/" + id;
    }

    /** One's own; those of others once they are confirmed, for who oversees the agency. */
    private BulkOrder readable(long id, Person officer) {
        return orders.find(id).filter(order -> order.agency().equals(access.agencyOf(officer).id()))
                .filter(order -> order.orderedBy().equals(officer.login())
                        || !order.prepared() && access.seesAll(officer))
                .orElseThrow(NotOnFile::new);
    }

    private String page(BulkOrder order, Person officer, Map<String, String> typed, String asked, Model model) {
        int page = asked != null && asked.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(asked)) : 1;
        String example = orders.example(order.id()).orElse(order.topic());
        String content = requests.get(example).content();
        model.addAttribute("officer", officer).addAttribute("order", order).addAttribute("example", example)
                .addAttribute("content", content).addAttribute("lines", lines(order, page, content))
                .addAttribute("page", page).addAttribute("pages", pages(order)).addAttribute("typed", typed)
                .addAttribute("mine", order.orderedBy().equals(officer.login()))
                .addAttribute("by", people.names(Set.of(order.orderedBy())).getOrDefault(order.orderedBy(), ""))
                .addAttribute("started", ChineseDates.minute(order.startedAt()))
                .addAttribute("finished", ChineseDates.minute(order.finishedAt()))
                .addAttribute("form", forms.of(order.step(), order.agency()));
        if (order.step().judgesDraft()) {
            drafts.latest(example).ifPresent(draft -> addDraft(draft, model));
        }
        return "desk/bulk-order";
    }

    private void addDraft(ReplyDraft draft, Model model) {
        model.addAttribute("draft", draft).addAttribute("outcome", words.outcome(draft.outcome()))
                .addAttribute("evidence", forms.labelled(BulkStep.DRAFT, draft.evidence()));
    }

    private List<Line> lines(BulkOrder order, int page, String content) {
        return orders.items(order.id(), page).stream().map(item ->
                new Line(item, item.differs() ? Difference.of(item.content(), content) : null)).toList();
    }

    private static int pages(BulkOrder order) {
        return Math.max(1, (order.counts().all() + BulkOrders.PAGE_SIZE - 1) / BulkOrders.PAGE_SIZE);
    }
}
