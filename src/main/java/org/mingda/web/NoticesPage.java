package org.mingda.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingda.account.Person;
import org.mingda.letter.notice.Notice;
import org.mingda.letter.notice.NoticeBook;
import org.mingda.letter.notice.NoticeChoices;
import org.mingda.letter.notice.NoticeKind;
import org.mingda.letter.notice.NoticeTiming;
import org.mingda.letter.notice.SmsChannel;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody reads the own notices and chooses when to be told of what (我的提醒). */
@OfficersPage
@RequestMapping("/desk/notices")
class NoticesPage {

    private static final int MOST = 50;

    private final DeskAccess access;
    private final NoticeBook book;
    private final NoticeChoices choices;
    private final SmsChannel sms;

    NoticesPage(DeskAccess access, NoticeBook book, NoticeChoices choices, SmsChannel sms) {
        this.access = access;
        this.book = book;
        this.choices = choices;
        this.sms = sms;
    }

    /** One row of the choices. */
    record Choice(NoticeKind kind, NoticeTiming chosen, List<NoticeTiming> offered) {}

    /** One row of the notices. */
    record Line(String at, String kind, String subject, String text, String request, String problem) {}

    @GetMapping
    String show(Model model) {
        return show(access.officer(), model);
    }

    @PostMapping
    String choose(@RequestParam Map<String, String> form, Model model, RedirectAttributes next,
            HttpServletResponse response) {
        Person officer = access.officer();
        try {
            choices.choose(officer.login(), timings(form), form.getOrDefault("phone", "").strip());
        } catch (IllegalArgumentException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return show(officer, model);
        }
        next.addFlashAttribute("done", "已保存。从现在起按新的选择提醒。");
        return "redirect:/desk/notices";
    }

    private static Map<NoticeKind, NoticeTiming> timings(Map<String, String> form) {
        Map<NoticeKind, NoticeTiming> timings = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            Arrays.stream(NoticeTiming.values()).filter(timing -> timing.name().equals(form.get(kind.name())))
                    .forEach(timing -> timings.put(kind, timing));
        }
        return timings;
    }

    private String show(Person officer, Model model) {
        model.addAttribute("officer", officer);
        model.addAttribute("choices", choices.of(officer.login()).entrySet().stream()
                .map(choice -> new Choice(choice.getKey(), choice.getValue(), offered(choice.getKey()))).toList());
        model.addAttribute("sms", sms.exists());
        model.addAttribute("phone", choices.phone(officer.login()));
        model.addAttribute("notices", book.of(officer.login(), MOST).stream().map(NoticesPage::line).toList());
        return "desk/notices";
    }

    private static List<NoticeTiming> offered(NoticeKind kind) {
        return Arrays.stream(NoticeTiming.values()).filter(kind::mayChoose).toList();
    }

    private static Line line(Notice notice) {
        return new Line(ChineseDates.minute(notice.orderedAt()), notice.kind().label(), notice.subject(), notice.text(),
                notice.request(), notice.problem());
    }
}
