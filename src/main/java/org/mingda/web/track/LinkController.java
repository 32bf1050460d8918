package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mingda.intake.Tidy;
import org.mingda.letter.ApplicantNotices;
import org.mingda.request.TrackLinks;
import org.mingda.web.guard.Guesses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A one-time link instead of the access code. The page says the same and takes as long whether number and address
 * belong together or not, because both are looked at only when the mail is sent. A link opens with a button, so that a
 * mail server that follows links does not use it up.
 */
@Controller
class LinkController {

    private static final int LONGEST_EMAIL = 254;

    private final ApplicantNotices notices;
    private final TrackLinks links;
    private final Guesses guesses;

    LinkController(ApplicantNotices notices, TrackLinks links, Guesses guesses) {
        this.notices = notices;
        this.links = links;
        this.guesses = guesses;
    }

    @GetMapping("/track/link")
    String ask() {
        return "track/link";
    }

    @PostMapping("/track/link")
    String order(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String email,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        String tidy = AccessCheck.tidy(number);
        String address = Tidy.narrow(email);
        if (tidy.isEmpty() || !address.contains("@") || address.length() > LONGEST_EMAIL) {
            return again("link.incomplete", HttpStatus.UNPROCESSABLE_ENTITY, response, model);
        }
        if (guesses.begin(request.getRemoteAddr(), "link " + tidy).isEmpty()) {
            return again("track.tooManyTries", HttpStatus.TOO_MANY_REQUESTS, response, model);
        }
        notices.orderLink(tidy, address);
        model.addAttribute("ordered", true);
        return "track/link";
    }

    @GetMapping("/track/link/{token}")
    String open(@PathVariable String token, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("token", token);
        return "track/link-open";
    }

    @PostMapping("/track/link/{token}")
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Guesses.Try> counted = guesses.begin(request.getRemoteAddr(), "token " + request.getRemoteAddr());
        Optional<String> number = counted.flatMap(visit -> links.use(token));
        if (number.isEmpty()) {
            return again(counted.isEmpty() ? "track.tooManyTries" : "link.gone",
                    counted.isEmpty() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND, response, model);
        }
        guesses.right(counted.get());
        OpenedRequests.add(request, number.get());
        return "redirect:/track/" + number.get();
    }

    private static String again(String problem, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return "track/link";
    }
}
