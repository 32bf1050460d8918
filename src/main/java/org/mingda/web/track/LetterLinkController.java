package org.mingda.web.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mingda.letter.LetterFile;
import org.mingda.web.Download;
import org.springframework.http.HttpStatus;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page behind the link of a mail that was too large: asks for the access code, then offers letter and files. It says
 * nothing of the request before that. What was opened here is opened like with number and code.
 */
@Controller
class LetterLinkController {

    private final LinkedLetters linked;
    private final AccessCheck access;

    LetterLinkController(LinkedLetters linked, AccessCheck access) {
        this.linked = linked;
        this.access = access;
    }

    @GetMapping("/d/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        closed(response);
        return linked.find(token).map(letter -> page(letter, token, request, response, model))
                .orElseGet(() -> gone("unknown", HttpStatus.NOT_FOUND, response, model));
    }

    @PostMapping("/d/{token}")
    String open(@PathVariable String token, @RequestParam(defaultValue = "") String accessCode,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<LinkedLetter> found = linked.find(token).filter(LinkedLetter::open);
        if (found.isEmpty()) {
            return show(token, request, response, model);
        }
        String number = found.get().letter().request();
        AccessCheck.Result result = access.check(number, accessCode, request.getRemoteAddr());
        if (result == AccessCheck.Result.OPEN) {
            OpenedRequests.add(request, number);
            return "redirect:/d/" + token;
        }
        boolean tooMany = result == AccessCheck.Result.TOO_MANY_TRIES;
        response.setStatus((tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY).value());
        model.addAttribute("problem", tooMany ? "track.tooManyTries" : "letterLink.wrong");
        return page(found.get(), token, request, response, model);
    }

    /** Fetching the letter proves that it arrived. */
    @GetMapping("/d/{token}/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String token, HttpServletRequest request) {
        LinkedLetter found = opened(token, request);
        byte[] pdf = linked.pdf(found);
        if (Download.isTaken(request)) {
            linked.noteFetched(found);
        }
        return Download.pdf(found.letter().fileName(), pdf);
    }

    @GetMapping("/d/{token}/files/{place}")
    ResponseEntity<Resource> file(@PathVariable String token, @PathVariable int place, HttpServletRequest request) {
        LinkedLetter found = opened(token, request);
        if (place < 1 || place > found.files().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LetterFile file = found.files().get(place - 1);
        return Download.saved(file.fileName(), file.size(), linked.open(file));
    }

    private LinkedLetter opened(String token, HttpServletRequest request) {
        return linked.find(token).filter(LinkedLetter::open).filter(letter -> isOpened(letter, request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isOpened(LinkedLetter letter, HttpServletRequest request) {
        return OpenedRequests.of(request).contains(letter.letter().request());
    }

    private static String page(LinkedLetter letter, String token, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        closed(response);
        model.addAttribute("agency", letter.agency());
        if (!letter.open()) {
            return gone(letter.state().name(), HttpStatus.GONE, response, model);
        }
        model.addAttribute("base", "/d/" + token);
        if (isOpened(letter, request)) {
            model.addAttribute("linked", letter);
        }
        return "track/letter-link";
    }

    private static String gone(String why, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("why", why);
        return "track/letter-link-gone";
    }

    private static void closed(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
