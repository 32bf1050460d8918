package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.mingda.account.Person;
import org.mingda.letter.notice.DeputyRounds;
import org.mingda.request.Absences;
import org.mingda.request.CaseClock;
import org.mingda.request.RecordAbsence;
import org.mingda.request.UseCaseRefused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the coordinator notes who is away; what the absent has claimed goes to the deputy when the absence begins. */
@OfficersPage
@RequestMapping("/desk/hand-over/absences")
class AbsencePage {

    private static final String BACK = "redirect:/desk/hand-over";

    private final DeskAccess access;
    private final HandOverPage page;
    private final RecordAbsence recordAbsence;
    private final Absences absences;
    private final DeputyRounds deputyRounds;
    private final CaseClock caseClock;

    AbsencePage(DeskAccess access, HandOverPage page, RecordAbsence recordAbsence, Absences absences,
            DeputyRounds deputyRounds, CaseClock caseClock) {
        this.access = access;
        this.page = page;
        this.recordAbsence = recordAbsence;
        this.absences = absences;
        this.deputyRounds = deputyRounds;
        this.caseClock = caseClock;
    }

    @PostMapping
    String record(@RequestParam(defaultValue = "") String absent, @RequestParam(defaultValue = "") String deputy,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        Person coordinator = access.coordinator();
        try {
            recordAbsence.record(absent, deputy, from, until, coordinator.login());
        } catch (UseCaseRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("absenceRefusal", refused.getMessage());
            return page.show(new HandOverSearch(null, null, null, null), coordinator, model);
        }
        absences.of(absent, caseClock.today()).ifPresent(begun ->
                next.addFlashAttribute("results", deputyRounds.toDeputy(begun, coordinator.login())));
        next.addFlashAttribute("done", "已登记缺勤。");
        return BACK;
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, RedirectAttributes next) {
        String agency = access.agencyOf(access.coordinator()).id();
        try {
            recordAbsence.end(id, agency);
            next.addFlashAttribute("done", "已结束缺勤；已经移交的任务仍由代办人员办理。");
        } catch (UseCaseRefused refused) {
            next.addFlashAttribute("done", refused.getMessage());
        }
        return BACK;
    }
}
