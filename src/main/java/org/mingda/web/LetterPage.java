package org.mingda.web;

import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.letter.Letter;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of one letter: what it is, and below it the panels of each area, a fragment file with a
 * {@code @ControllerAdvice(assignableTypes = LetterPage.class)} of its own. Actions answer by redirecting here with the
 * flash attributes {@code done} or {@code refusal}; their controllers are {@link OfficersPage}s.
 */
@OfficersPage
class LetterPage {

    private final DeskAccess access;
    private final LetterAccess letterAccess;

    LetterPage(DeskAccess access, LetterAccess letterAccess) {
        this.access = access;
        this.letterAccess = letterAccess;
    }

    @GetMapping("/desk/requests/{number}/letters/{id}")
    String show(@PathVariable String number, @PathVariable UUID id, Model model) {
        Person officer = access.officer();
        Letter letter = letterAccess.readable(number, id);
        model.addAttribute("officer", officer)
                .addAttribute("request", access.readable(number, officer))
                .addAttribute("letter", letter)
                .addAttribute("base", "/desk/requests/" + number + "/letters/" + id)
                .addAttribute("date", ChineseDates.day(letter.date()))
                .addAttribute("issued", ChineseDates.minute(letter.issuedAt()))
                .addAttribute("sent", ChineseDates.minute(letter.sentAt()));
        return "desk/letter";
    }
}
