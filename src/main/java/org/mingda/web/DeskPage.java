package org.mingda.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mingda.account.Agencies;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.account.Unit;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.request.CaseFilter;
import org.mingda.request.CasePortion;
import org.mingda.request.CaseRegister;
import org.mingda.request.CaseRow;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.FileScans;
import org.mingda.request.Stage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The officers' list: what is on the desk, the most urgent first. */
@OfficersPage
class DeskPage {

    private final DeskAccess access;
    private final CaseRegister register;
    private final Agencies agencies;
    private final CurrentCalendar calendar;
    private final FileScans scans;
    private final Clock clock;

    DeskPage(DeskAccess access, CaseRegister register, Agencies agencies, CurrentCalendar calendar,
            FileScans scans, Clock clock) {
        this.access = access;
        this.register = register;
        this.agencies = agencies;
        this.calendar = calendar;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String list(DeskSearch search, Model model) {
        Person officer = access.officer();
        if (officer.agencyId() == null && officer.has(Role.ADMINISTRATOR)) {
            return "redirect:/desk/admin/calendar";
        }
        LocalDate today = LocalDate.now(clock);
        WorkingCalendar days = calendar.calendar();
        CaseFilter filter = filter(search, officer, today, days);
        CasePortion portion = register.find(filter, search.pageNumber());
        model.addAttribute("officer", officer);
        model.addAttribute("search", search);
        model.addAttribute("portion", portion);
        model.addAttribute("lines", portion.rows().stream().map(row -> line(row, today, days)).toList());
        model.addAttribute("totals", register.totals(filter));
        model.addAttribute("stages", Arrays.stream(Stage.values()).toList());
        model.addAttribute("units", units(officer));
        scans.trouble().ifPresent(trouble -> model.addAttribute("scanner", trouble)
                .addAttribute("scannerSince", ChineseDates.minute(trouble.since())));
        return "desk/list";
    }

    private CaseFilter filter(DeskSearch search, Person officer, LocalDate today, WorkingCalendar days) {
        String unit = access.seesAll(officer) ? search.unitOrNull() : String.valueOf(officer.unitId());
        return new CaseFilter(access.agencyOf(officer).id(), search.openOnly(), search.stageOrNull(),
                search.urgencyOrNull(), unit, search.q(), today,
                days.plusWorkingDays(today, DueState.SOON_WORKING_DAYS));
    }

    private List<Unit> units(Person officer) {
        return access.seesAll(officer) ? agencies.units(access.agencyOf(officer).id()) : List.of();
    }

    private static Line line(CaseRow row, LocalDate today, WorkingCalendar days) {
        return new Line(row, DueState.of(row.clockState(), row.dueOn(), today, days));
    }

    /** A row with its urgency. */
    record Line(CaseRow row, DueState due) {}
}
