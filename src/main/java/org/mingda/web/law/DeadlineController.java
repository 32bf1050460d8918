package org.mingda.web.law;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.mingda.law.Channel;
import org.mingda.law.ImpossibleHistory;
import org.mingda.law.ReceiptRules;
import org.mingda.law.RuleBooks;
import org.mingda.web.DayCalendars;
import org.mingda.web.FlawMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which anybody finds out when a reply is due; works without scripts and keeps nothing. */
@Controller
class DeadlineController {

    private static final String VIEW = "deadline/page";

    private final AnswerDeadline answerDeadline;
    private final DayCalendars calendars;
    private final FlawMessages flaws;
    private final RuleBooks ruleBooks;
    private final ReceiptRules receiptRules;
    private final Clock clock;

    DeadlineController(AnswerDeadline answerDeadline, DayCalendars calendars, FlawMessages flaws, RuleBooks ruleBooks,
            ReceiptRules receiptRules, Clock clock) {
        this.answerDeadline = answerDeadline;
        this.calendars = calendars;
        this.flaws = flaws;
        this.ruleBooks = ruleBooks;
        this.receiptRules = receiptRules;
        this.clock = clock;
    }

    @GetMapping("/deadline")
    String page(@RequestParam Map<String, String> given, Locale locale, HttpServletResponse response, Model model) {
        DeadlineForm form = DeadlineForm.of(given, LocalDate.now(clock));
        model.addAttribute("form", form).addAttribute("errors", Map.of()).addAttribute("types", EventKind.values())
                .addAttribute("books", ruleBooks.all()).addAttribute("fields", EventField.values())
                .addAttribute("receiptRules", Arrays.stream(Channel.values()).map(receiptRules::of).toList());
        if (!form.editing()) {
            response.setStatus(answer(form, locale, model).value());
        }
        return VIEW;
    }

    private HttpStatus answer(DeadlineForm form, Locale locale, Model model) {
        try {
            show(answerDeadline.answer(form.question()), form, model);
            return HttpStatus.OK;
        } catch (BadQuestion bad) {
            model.addAttribute("errors", flaws.byField(bad.flaws(), locale));
            return HttpStatus.BAD_REQUEST;
        } catch (ImpossibleHistory impossible) {
            model.addAttribute("impossible",
                    Locale.ENGLISH.equals(locale) ? impossible.english() : impossible.getMessage());
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
    }

    private void show(AnswerDeadline.Answer answer, DeadlineForm form, Model model) {
        model.addAttribute("clock", calendars.of(answer.reading(), answer.asOf()))
                .addAttribute("asOf", answer.asOf())
                .addAttribute("book", ruleBooks.byId(answer.reading().ruleBook()).orElseThrow())
                .addAttribute("receiptRule", receiptRules.of(Channel.valueOf(Faults.tidy(form.channel()))))
                .addAttribute("others", OtherDate.of(answer.reading()));
    }
}
