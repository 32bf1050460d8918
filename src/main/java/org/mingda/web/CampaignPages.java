package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.mingda.account.Person;
import org.mingda.request.BulkChoice;
import org.mingda.request.BulkOrders;
import org.mingda.request.BulkStep;
import org.mingda.request.CampaignFigures;
import org.mingda.request.CampaignMember;
import org.mingda.request.CampaignView;
import org.mingda.request.Campaigns;
import org.mingda.request.ChangeGroup;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups of requests for the same thing: what there is, who is in them, and orders for many at once. */
@OfficersPage
@RequestMapping("/desk/campaigns")
class CampaignPages {

    private final DeskAccess access;
    private final Campaigns campaigns;
    private final BulkOrders orders;
    private final ChangeGroup changeGroup;
    private final CurrentCalendar calendar;
    private final Clock clock;

    CampaignPages(DeskAccess access, Campaigns campaigns, BulkOrders orders, ChangeGroup changeGroup,
            CurrentCalendar calendar, Clock clock) {
        this.access = access;
        this.campaigns = campaigns;
        this.orders = orders;
        this.changeGroup = changeGroup;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A member with its urgency and with where it says something else. */
    record Line(CampaignMember row, DueState due, Difference difference) {}

    @GetMapping
    String list(Model model) {
        Person officer = access.officer();
        model.addAttribute("officer", officer).addAttribute("groups", campaigns.of(access.campaigns(officer)));
        return "desk/campaigns";
    }

    @GetMapping("/{topic}")
    String group(@PathVariable String topic, CampaignSearch search, Model model) {
        return show(topic, search, access.officer(), model);
    }

    private String show(String topic, CampaignSearch search, Person officer, Model model) {
        CampaignView view = access.campaigns(officer);
        if (campaigns.size(view, topic) == 0) {
            throw new NotOnFile();
        }
        CampaignFigures figures = campaigns.figures(view, topic);
        int found = campaigns.count(view, topic, search.filter());
        model.addAttribute("officer", officer).addAttribute("topic", topic).addAttribute("figures", figures)
                .addAttribute("search", search).addAttribute("found", found)
                .addAttribute("pages", Math.max(1, (found + Campaigns.PAGE_SIZE - 1) / Campaigns.PAGE_SIZE))
                .addAttribute("lines", lines(campaigns.members(view, topic, search.filter()), figures))
                .addAttribute("stages", Arrays.asList(Stage.values()))
                .addAttribute("waiting", orders.waiting(view.agency(), topic, officer))
                .addAttribute("orders", orders.of(view.agency(), topic).stream().filter(order ->
                        access.seesAll(officer) || order.orderedBy().equals(officer.login())).toList())
                .addAttribute("groups", access.mayGroup(officer));
        return "desk/campaign";
    }

    private List<Line> lines(List<CampaignMember> members, CampaignFigures figures) {
        LocalDate today = LocalDate.now(clock);
        return members.stream().map(row -> new Line(row,
                DueState.of(row.clockState(), row.dueOn(), today, calendar.calendar()),
                row.differs() ? Difference.of(row.content(), figures.content()) : null)).toList();
    }

    /** Fixes the requests of an order and shows them; nothing is done before the officer has confirmed it there. */
    @PostMapping("/{topic}/orders")
    String order(@PathVariable String topic, @RequestParam BulkStep step,
            @RequestParam(defaultValue = "SAME") BulkChoice.Scope scope,
            @RequestParam(required = false) List<String> numbers, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person officer = access.officer();
        CampaignView view = access.campaigns(officer);
        if (!BulkOrders.mayOrder(officer, step)) {
            throw new NotAllowed();
        }
        try {
            next.addAttribute("id",
                    orders.prepare(view.agency(), topic, step, new BulkChoice(scope, numbers), officer));
            return "redirect:/desk/bulk-orders/{id}";
        } catch (UseCaseRefused refused) {
            return refused(topic, officer, refused, model, response);
        }
    }

    @PostMapping("/{topic}/members")
    String putIn(@PathVariable String topic, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        return change(topic, model, next, response, "已把 " + Typed.line(number) + " 编入本组。", officer ->
                changeGroup.putIn(known(number, officer), access.agencyOf(officer).id(), topic, reason, officer.login()));
    }

    @PostMapping("/{topic}/removals")
    String takeOut(@PathVariable String topic, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        return change(topic, model, next, response, "已把 " + Typed.line(number) + " 移出本组。", officer ->
                changeGroup.takeOut(known(number, officer), topic, reason, officer.login()));
    }

    private String change(String topic, Model model, RedirectAttributes next, HttpServletResponse response, String done,
            Consumer<Person> change) {
        Person officer = access.officer();
        if (!access.mayGroup(officer)) {
            throw new NotAllowed();
        }
        if (campaigns.size(access.campaigns(officer), topic) == 0) {
            throw new NotOnFile();
        }
        try {
            change.accept(officer);
        } catch (UseCaseRefused refused) {
            return refused(topic, officer, refused, model, response);
        }
        next.addFlashAttribute("done", done);
        next.addAttribute("topic", topic);
        return "redirect:/desk/campaigns/{topic}";
    }

    /** Another agency's request is refused like one that does not exist. */
    private String known(String number, Person officer) {
        String asked = Typed.line(number);
        try {
            return access.readable(asked, officer).number();
        } catch (NotOnFile none) {
            throw new UseCaseRefused("没有编号为“" + asked + "”的申请，请核对编号。");
        }
    }

    private String refused(
            String topic, Person officer, UseCaseRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refused.getMessage());
        return show(topic, new CampaignSearch(null, null, null, null), officer, model);
    }
}
