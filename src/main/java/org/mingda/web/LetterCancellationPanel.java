package org.mingda.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.letter.CancelLetterNumber;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterRegister;
import org.mingda.letter.RegisteredLetter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Says on a letter's page that its number was cancelled, or lets those cancel it who keep the register. */
@ControllerAdvice(assignableTypes = LetterPage.class)
class LetterCancellationPanel {

    private final DeskAccess access;
    private final LetterAccess letterAccess;
    private final CancelLetterNumber cancelLetterNumber;
    private final LetterRegister register;
    private final People people;

    LetterCancellationPanel(DeskAccess access, LetterAccess letterAccess, CancelLetterNumber cancelLetterNumber,
            LetterRegister register, People people) {
        this.access = access;
        this.letterAccess = letterAccess;
        this.cancelLetterNumber = cancelLetterNumber;
        this.register = register;
        this.people = people;
    }

    /**
     * What the panel shows.
     *
     * @param asks     whether this officer is asked for a reason to cancel the number
     * @param obstacle why it cannot be cancelled by hand; null when it can, or when nobody needs to know
     * @param reason   why it was cancelled; null when it is in use, like the two after it
     */
    record Panel(boolean asks, String obstacle, String reason, String who, String when) {}

    @ModelAttribute("cancellation")
    Panel panel(@PathVariable String number, @PathVariable UUID id) {
        Person officer = access.officer();
        Letter letter = letterAccess.readable(number, id);
        RegisteredLetter line = register.line(id);
        if (line.reason() != null) {
            Map<String, String> names = people.names(Set.of(line.cancelledBy()));
            return new Panel(false, null, line.reason(), new OfficerNames(names).of(line.cancelledBy()),
                    ChineseDates.minute(line.cancelledAt()));
        }
        if (!access.mayCancelNumbers(officer, access.readable(number, officer))) {
            return new Panel(false, null, null, null, null);
        }
        String obstacle = cancelLetterNumber.obstacle(letter).orElse(null);
        return new Panel(obstacle == null, obstacle, null, null, null);
    }
}
