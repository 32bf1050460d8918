package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.MailRoom;
import org.mingda.intake.MailRoomBook;
import org.mingda.request.UseCaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail room's book (收发登记簿): what arrived, who took it in, whom it was given to, and what became of it. */
@OfficersPage
@RequestMapping("/desk/mail-room")
class MailRoomPage {

    private static final String VIEW = "desk/mail-room";
    private static final String BACK = "redirect:/desk/mail-room";

    private final MailRoomAccess access;
    private final MailRoomViews views;
    private final MailRoom mailRoom;

    MailRoomPage(MailRoomAccess access, MailRoomViews views, MailRoom mailRoom) {
        this.access = access;
        this.views = views;
        this.mailRoom = mailRoom;
    }

    @GetMapping
    String show(MailRoomSearch search, Model model) {
        return show(search, access.reader(), model);
    }

    /** The page of one day, to be printed and signed. */
    @GetMapping("/day")
    String day(@RequestParam(required = false) String on, Model model) {
        Person reader = access.reader();
        LocalDate day = MailRoomSearch.day(on, views.today());
        model.addAttribute("officer", reader).addAttribute("day", day)
                .addAttribute("dayInWords", ChineseDates.day(day))
                .addAttribute("lines", views.day(access.agencyOf(reader), day));
        return "desk/mail-room-day";
    }

    @PostMapping
    String record(@ModelAttribute("line") MailRoomForm line, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person writer = access.writer();
        try {
            mailRoom.record(access.agencyOf(writer), line.item(), writer.login());
        } catch (UseCaseRefused refused) {
            return refused(refused.getMessage(), writer, model, response);
        }
        next.addFlashAttribute("done", "已登记。");
        return BACK;
    }

    /** Each of what was ticked is handed over or refused by itself. */
    @PostMapping("/hand-over")
    String handOver(@RequestParam(defaultValue = "") List<UUID> ids, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String at, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person writer = access.writer();
        List<String> refusals = new ArrayList<>();
        if (ids.isEmpty()) {
            refusals.add("请先勾选要交接的来件。");
        }
        ids.forEach(id -> handOver(id, to, at, writer, refusals));
        if (!refusals.isEmpty()) {
            model.addAttribute("ticked", ids).addAttribute("to", to).addAttribute("at", at);
            int done = Math.max(0, ids.size() - refusals.size());
            String said = String.join("", refusals.stream().distinct().toList());
            return refused(done == 0 ? said : "已交接 " + done + " 件；其余没有交接：" + said, writer, model, response);
        }
        next.addFlashAttribute("done", "已交接 " + ids.size() + " 件。");
        return BACK;
    }

    private void handOver(UUID id, String to, String at, Person writer, List<String> refusals) {
        try {
            LocalDateTime minute = WallTime.minute(at, "交接时间");
            String agency = access.agencyOf(writer);
            mailRoom.handOver(agency, id, registrar(agency, to), minute, writer.login());
        } catch (UseCaseRefused refused) {
            refusals.add(refused.getMessage());
        }
    }

    /** Only to somebody who can enter it. */
    private String registrar(String agency, String login) {
        return views.registrars(agency).stream().map(Person::login).filter(login::equals).findFirst().orElse(null);
    }

    @PostMapping("/{id}/set-aside")
    String setAside(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        Person registrar = access.registrar();
        try {
            mailRoom.setAside(access.agencyOf(registrar), id, reason, registrar.login());
        } catch (UseCaseRefused refused) {
            return refused(refused.getMessage(), registrar, model, response);
        }
        next.addFlashAttribute("done", "已作为非申请件处理，理由记入登记簿。");
        return BACK;
    }

    private String refused(String message, Person officer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", message);
        return show(new MailRoomSearch(null, null, null, null), officer, model);
    }

    private String show(MailRoomSearch search, Person officer, Model model) {
        String agency = access.agencyOf(officer);
        List<MailRoomViews.Line> lines = views.found(agency, search);
        model.addAttribute("officer", officer).addAttribute("search", search)
                .addAttribute("lines", lines.stream().limit(MailRoomBook.LONGEST_LIST).toList())
                .addAttribute("more", lines.size() > MailRoomBook.LONGEST_LIST)
                .addAttribute("sitting", views.sitting(agency))
                .addAttribute("channels", views.channels()).addAttribute("registrars", views.registrars(agency))
                .addAttribute("today", views.today()).addAttribute("now", WallTime.field(views.now()))
                .addAttribute("writes", access.mayWrite(officer))
                .addAttribute("registers", officer.has(Role.REGISTRAR));
        if (!model.containsAttribute("line")) {
            model.addAttribute("line", MailRoomForm.of(views.today(), officer.name()));
        }
        return VIEW;
    }
}
