package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.calendar.MalformedCalendar;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.letter.notice.OfficerNotices;
import org.mingda.request.CalendarPreview;
import org.mingda.request.CalendarReport;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.DueDateChange;
import org.mingda.request.LoadCalendar;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator looks at the working calendar and loads the State Council's arrangement of a year. */
@OfficersPage
@RequestMapping("/desk/admin/calendar")
class CalendarPage {

    private final DeskAccess access;
    private final CurrentCalendar calendar;
    private final CalendarOverview overview;
    private final CalendarReport report;
    private final LoadCalendar loadCalendar;
    private final OfficerNotices notices;

    CalendarPage(DeskAccess access, CurrentCalendar calendar, CalendarOverview overview, CalendarReport report,
            LoadCalendar loadCalendar, OfficerNotices notices) {
        this.access = access;
        this.calendar = calendar;
        this.overview = overview;
        this.report = report;
        this.loadCalendar = loadCalendar;
        this.notices = notices;
    }

    /** A fault of the file with the line it is about. */
    record FaultLine(int line, String message, String text) {}

    /** A change of a due date in words. */
    record ChangeLine(String number, String before, String after, boolean paused) {}

    @GetMapping
    String show(@RequestParam(required = false) Integer year, @RequestParam(required = false) Long load, Model model) {
        administrator(model);
        return page(year, load, model);
    }

    /** A preview has no address of its own: who comes back to it starts again. */
    @GetMapping("/preview")
    String again() {
        return "redirect:/desk/admin/calendar";
    }

    @PostMapping("/preview")
    String preview(@RequestParam(defaultValue = "") String year, @RequestParam(required = false) MultipartFile file,
            Model model, HttpServletResponse response) throws IOException {
        administrator(model);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        model.addAttribute("fileName", file == null ? null : file.getOriginalFilename());
        String text = "";
        try {
            int asked = yearOf(year);
            text = CalendarText.of(content);
            return preview(asked, text, model);
        } catch (MalformedCalendar malformed) {
            return malformed(malformed, text, year, model, response);
        } catch (UseCaseRefused refused) {
            return refused(refused, year, model, response);
        }
    }

    @PostMapping
    String load(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "-1") long seen, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person administrator = administrator(model);
        String file = "";
        try {
            int asked = yearOf(year);
            file = CalendarText.of(text);
            long load = loadCalendar.load(asked, file, seen, administrator.login());
            next.addAttribute("load", load);
            next.addFlashAttribute("done", asked + "年的节假日安排已载入，从现在起按新的日历计算期限。" + told(asked, load));
            return "redirect:/desk/admin/calendar";
        } catch (MalformedCalendar malformed) {
            return malformed(malformed, file, year, model, response);
        } catch (UseCaseRefused refused) {
            return file.isEmpty() ? refused(refused, year, model, response)
                    : oncemore(refused, yearOf(year), file, model, response);
        }
    }

    @PostMapping("/resume")
    String resume(Model model, RedirectAttributes next) {
        administrator(model);
        loadCalendar.resume();
        next.addFlashAttribute("done", "已继续重新计算，结果见下方“载入记录”。");
        return "redirect:/desk/admin/calendar";
    }

    private String told(int year, long load) {
        int people = notices.dueDatesMoved(year, report.movedBy(load));
        return people == 0 ? "" : "已通知 " + people + " 名承办人员。";
    }

    private Person administrator(Model model) {
        Person officer = access.officer();
        model.addAttribute("officer", officer);
        if (!officer.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed();
        }
        return officer;
    }

    private String page(Integer year, Long load, Model model) {
        WorkingCalendar now = calendar.calendar();
        List<CalendarOverview.Load> loads = overview.loads();
        model.addAttribute("loads", loads);
        model.addAttribute("years", overview.years(loads));
        model.addAttribute("unfinished", loads.stream().anyMatch(one -> !one.finished()));
        model.addAttribute("wait", overview.waiting(access.officer().agencyId()));
        model.addAttribute("nextYear", IntStream.iterate(
                now.publishedYears().iterator().next(), next -> next + 1).filter(next -> !now.isPublished(next))
                .findFirst().orElseThrow());
        if (year != null) {
            model.addAttribute("shown", YearView.of(now.year(year).orElseThrow(NotOnFile::new), now));
        }
        if (load != null) {
            model.addAttribute("load", loads.stream().filter(one -> one.version() == load).findFirst()
                    .orElseThrow(NotOnFile::new));
            changes(report.movedBy(load), model);
        }
        return "desk/calendar";
    }

    private String preview(int year, String text, Model model) {
        CalendarPreview preview = loadCalendar.preview(year, text);
        model.addAttribute("preview", preview);
        model.addAttribute("text", text);
        model.addAttribute("shown", YearView.of(preview.year(), preview.calendar(),
                preview.replaced() == null ? Set.of() : preview.unlike()));
        changes(preview.changes(), model);
        return "desk/calendar-preview";
    }

    /** The numbers of the administrator's own agency; of the others it is said only how many. */
    private void changes(List<DueDateChange> all, Model model) {
        Set<String> own = access.own(access.officer(), all.stream().map(DueDateChange::number).toList());
        model.addAttribute("changes", all.stream().filter(change -> own.contains(change.number()))
                .limit(CalendarOverview.LONGEST_LIST)
                .map(change -> new ChangeLine(change.number(), ChineseDates.day(change.before()),
                        ChineseDates.day(change.after()), change.paused())).toList());
        model.addAttribute("changesTotal", all.size());
    }

    private String malformed(MalformedCalendar malformed, String text, String year, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        List<String> lines = text.lines().toList();
        model.addAttribute("faults", malformed.faults().stream().map(fault -> new FaultLine(fault.line(),
                fault.message(), fault.line() < 1 || fault.line() > lines.size() ? "" : lines.get(fault.line() - 1)))
                .toList());
        model.addAttribute("typedYear", year);
        return page(null, null, model);
    }

    private String refused(UseCaseRefused refused, String year, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refused.getMessage());
        model.addAttribute("typedYear", year);
        return page(null, null, model);
    }

    /** The calendar has changed since the preview: the file is still at hand, so only the preview is made anew. */
    private String oncemore(UseCaseRefused refused, int year, String text, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refusal", refused.getMessage());
        return preview(year, text, model);
    }

    private static int yearOf(String typed) {
        if (!typed.strip().matches("\\d{4}")) {
            throw new UseCaseRefused("请填写四位数的年份，例如 2027。");
        }
        return Integer.parseInt(typed.strip());
    }
}
