package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingda.account.Person;
import org.mingda.account.Unit;
import org.mingda.letter.notice.OfficerNotices;
import org.mingda.request.HandOverMany;
import org.mingda.request.HandOverMany.Result;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the coordinator puts many requests into other hands at once; each is done or refused by itself. */
@OfficersPage
@RequestMapping("/desk/hand-over")
class HandOverPage {

    static final String VIEW = "desk/hand-over";
    private final DeskAccess access;
    private final HandOverViews views;
    private final HandOverMany handOverMany;
    private final OfficerNotices notices;

    HandOverPage(DeskAccess access, HandOverViews views, HandOverMany handOverMany, OfficerNotices notices) {
        this.access = access;
        this.views = views;
        this.handOverMany = handOverMany;
        this.notices = notices;
    }

    @GetMapping
    String show(HandOverSearch search, Model model) {
        return show(search, List.of(), access.coordinator(), model);
    }

    @PostMapping
    String handOver(HandOverOrder order, Model model, RedirectAttributes next, HttpServletResponse response) {
        Person coordinator = access.coordinator();
        try {
            refuseIncomplete(order);
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage()).addAttribute("order", order);
            return show(new HandOverSearch(order.from(), null, null, null), order.numbers(), coordinator, model);
        }
        List<Result> results = order.person() != null
                ? handOverMany.toPerson(order.numbers(), order.fromOrNull(), order.person(), order.reason(),
                        coordinator.login())
                : handOverMany.toUnit(order.numbers(), order.unit(), order.reason(), coordinator.login());
        tell(order, results);
        next.addFlashAttribute("results", results);
        return "redirect:/desk/hand-over";
    }

    private static void refuseIncomplete(HandOverOrder order) {
        if (order.numbers().isEmpty()) {
            throw new UseCaseRefused("请先勾选要移交的申请。");
        }
        if (order.person() == null && order.unit() == null) {
            throw new UseCaseRefused("请选择移交给哪位人员或者哪个机构。");
        }
        if (order.reason().isEmpty()) {
            throw new UseCaseRefused("请填写移交的理由，理由记入每件的办理记录。");
        }
    }

    private void tell(HandOverOrder order, List<Result> results) {
        notices.handedOver(order.person(), order.unit(),
                results.stream().filter(Result::done).map(Result::number).toList(), order.reason());
    }

    String show(HandOverSearch search, Person coordinator, Model model) {
        return show(search, List.of(), coordinator, model);
    }

    private String show(HandOverSearch search, List<String> ticked, Person coordinator, Model model) {
        String agency = access.agencyOf(coordinator).id();
        List<HandOverViews.Line> lines = views.lines(search, agency, ticked);
        List<Unit> units = views.units(agency);
        model.addAttribute("officer", coordinator).addAttribute("search", search)
                .addAttribute("lines", lines.stream().limit(HandOverViews.LONGEST_LIST).toList())
                .addAttribute("more", lines.size() > HandOverViews.LONGEST_LIST)
                .addAttribute("colleagues", views.colleagues(agency, units)).addAttribute("units", units)
                .addAttribute("stages", Stage.values())
                .addAttribute("absences", views.absences(agency));
        return VIEW;
    }
}
