package org.mingda.web;

import java.util.List;
import org.mingda.account.CurrentPerson;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.mail.IncomingMails;
import org.mingda.intake.mail.MailboxStates;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells on the officers' list that mail waits, or that a mailbox cannot be read. */
@ControllerAdvice(assignableTypes = DeskPage.class)
class MailNotice {

    private final CurrentPerson currentPerson;
    private final IncomingMails mails;
    private final MailboxStates mailboxes;

    MailNotice(CurrentPerson currentPerson, IncomingMails mails, MailboxStates mailboxes) {
        this.currentPerson = currentPerson;
        this.mails = mails;
        this.mailboxes = mailboxes;
    }

    /** How many wait, and which mailboxes are away and why. */
    public record Notice(int waiting, List<String> problems) {}

    /** Nothing for those who do not deal with mail. */
    @ModelAttribute("mailNotice")
    Notice notice() {
        return currentPerson.find().filter(person -> person.has(Role.REGISTRAR) || person.has(Role.ADMINISTRATOR))
                .map(this::of).orElse(null);
    }

    private Notice of(Person person) {
        List<String> problems = mailboxes.of(person.agencyId()).stream().filter(MailboxStates.State::away)
                .map(state -> state.mailbox() + "，" + state.problem()).toList();
        return new Notice(person.has(Role.REGISTRAR) && person.agencyId() != null ? mails.waiting(person.agencyId()) : 0,
                problems);
    }
}
