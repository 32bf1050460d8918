package org.mingda.web;

import org.mingda.account.CurrentPerson;
import org.mingda.account.Role;
import org.mingda.letter.MailServer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells registrars and administrators on their first page that no letter leaves, and why. */
@ControllerAdvice(assignableTypes = DeskPage.class)
class MailServerNotice {

    private final CurrentPerson currentPerson;
    private final MailServer mailServer;

    MailServerNotice(CurrentPerson currentPerson, MailServer mailServer) {
        this.currentPerson = currentPerson;
        this.mailServer = mailServer;
    }

    /** Null when all is well. */
    @ModelAttribute("mailServerProblem")
    String problem() {
        return currentPerson.find().filter(person -> person.has(Role.REGISTRAR) || person.has(Role.ADMINISTRATOR))
                .flatMap(person -> mailServer.problem()).orElse(null);
    }
}
