package org.mingda.web;

import org.mingda.account.CurrentPerson;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.MailRoomBook;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells registrars and supervisors on their first page how many letters sit in the mail room's book. */
@ControllerAdvice(assignableTypes = DeskPage.class)
class SittingLetters {

    private final CurrentPerson currentPerson;
    private final DeskAccess access;
    private final MailRoomBook book;

    SittingLetters(CurrentPerson currentPerson, DeskAccess access, MailRoomBook book) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.book = book;
    }

    @ModelAttribute("sittingLetters")
    int number() {
        return currentPerson.find().filter(SittingLetters::isTold)
                .map(person -> book.sitting(access.agencyOf(person).id()).size()).orElse(0);
    }

    private static boolean isTold(Person person) {
        return person.has(Role.REGISTRAR) || person.has(Role.SUPERVISOR);
    }
}
