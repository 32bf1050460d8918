package org.mingda.web.apply;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.mingda.account.Agencies;
import org.mingda.letter.SubmissionSlip;
import org.mingda.request.Attachments;
import org.mingda.request.CaseClock;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.mingda.web.DayCalendars;
import org.mingda.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirms a submission: the only page that ever shows the access code, and only to the session that submitted. */
@Controller
class ConfirmationController {

    private final Requests requests;
    private final Agencies agencies;
    private final CaseClock caseClock;
    private final DayCalendars calendars;
    private final SubmissionSlip slip;
    private final Attachments attachments;

    ConfirmationController(Requests requests, Agencies agencies, CaseClock caseClock, DayCalendars calendars,
            SubmissionSlip slip, Attachments attachments) {
        this.requests = requests;
        this.agencies = agencies;
        this.caseClock = caseClock;
        this.calendars = calendars;
        this.slip = slip;
        this.attachments = attachments;
    }

    @GetMapping("/apply/done/{number}")
    String done(@PathVariable String number, @RequestParam Optional<String> again, HttpSession session,
            HttpServletResponse response, Model model) {
        Optional<String> code = Confirmations.of(session).accessCodeOf(number);
        if (code.isEmpty()) {
            return "apply/confirmation-gone";
        }
        Request request = requests.get(number);
        model.addAttribute("request", request).addAttribute("accessCode", code.get())
                .addAttribute("again", again.isPresent())
                .addAttribute("agency", agencies.get(request.agency()))
                .addAttribute("clock", calendars.of(caseClock.read(number)))
                .addAttribute("attached", attachments.ofApplicant(number));
        response.setHeader("Cache-Control", "no-store");
        return "apply/confirmation";
    }

    /** The slip to print, for the same session. */
    @GetMapping("/apply/done/{number}/slip.pdf")
    Object slip(@PathVariable String number, HttpSession session) {
        return Confirmations.of(session).accessCodeOf(number).isEmpty() ? "apply/confirmation-gone"
                : Download.pdf("提交回执-" + number + ".pdf", slip.pdf(number));
    }
}
