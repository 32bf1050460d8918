package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingda.request.Attachments;
import org.mingda.request.SuggestPublication;
import org.mingda.web.DayCalendars;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tracking: number and access code open the view of one request for the browser session. */
@Controller
class TrackController {

    private final AccessCheck access;
    private final Tracking tracking;
    private final DayCalendars calendars;
    private final ApplicantsFee applicantsFee;
    private final SuggestPublication suggest;
    private final Attachments attachments;

    TrackController(AccessCheck access, Tracking tracking, DayCalendars calendars, ApplicantsFee applicantsFee,
            SuggestPublication suggest, Attachments attachments) {
        this.access = access;
        this.tracking = tracking;
        this.calendars = calendars;
        this.applicantsFee = applicantsFee;
        this.suggest = suggest;
        this.attachments = attachments;
    }

    @GetMapping("/track")
    String ask() {
        return "track/ask";
    }

    @PostMapping("/track")
    String open(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String accessCode,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        String tidy = AccessCheck.tidy(number);
        AccessCheck.Result result = access.check(tidy, accessCode, request.getRemoteAddr());
        if (result == AccessCheck.Result.OPEN) {
            OpenedRequests.add(request, tidy);
            return "redirect:/track/" + tidy;
        }
        boolean tooMany = result == AccessCheck.Result.TOO_MANY_TRIES;
        response.setStatus(tooMany ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", tooMany ? "track.tooManyTries" : "track.wrong");
        return "track/ask";
    }

    @GetMapping("/track/{number}")
    String show(@PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!opened(number, request)) {
            return "redirect:/track";
        }
        Tracked tracked = tracking.of(number);
        model.addAttribute("tracked", tracked).addAttribute("clock", calendars.of(tracked.reading()))
                .addAttribute("attached", attachments.ofApplicant(number));
        applicantsFee.find(number).ifPresent(fee -> model.addAttribute("fee", fee));
        suggest.suggested(number, true).ifPresent(entry -> model.addAttribute("suggestedOn", entry.on()));
        response.setHeader("Cache-Control", "no-store");
        return "track/request";
    }

    /** Requests that were one before they were split are opened together. */
    private boolean opened(String number, HttpServletRequest request) {
        List<String> opened = OpenedRequests.of(request);
        if (opened.contains(number)) {
            return true;
        }
        boolean linked = tracking.openedWith(number, opened);
        if (linked) {
            OpenedRequests.add(request, number);
        }
        return linked;
    }
}
