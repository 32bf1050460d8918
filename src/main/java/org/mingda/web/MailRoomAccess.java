package org.mingda.web;

import org.mingda.account.Person;
import org.mingda.account.Role;
import org.springframework.stereotype.Component;

/** Who opens the mail room's book and who writes in it. */
@Component
class MailRoomAccess {

    private final DeskAccess access;

    MailRoomAccess(DeskAccess access) {
        this.access = access;
    }

    /** The mail room itself, who gets the letters, and who looks on. */
    Person reader() {
        Person officer = access.officer();
        if (!mayRead(officer)) {
            throw new NotAllowed();
        }
        return officer;
    }

    Person writer() {
        return oneWho(mayWrite(reader()));
    }

    Person registrar() {
        return oneWho(reader().has(Role.REGISTRAR));
    }

    String agencyOf(Person person) {
        return access.agencyOf(person).id();
    }

    boolean mayRead(Person person) {
        return mayWrite(person) || person.has(Role.SUPERVISOR);
    }

    boolean mayWrite(Person person) {
        return person.has(Role.MAIL_ROOM) || person.has(Role.REGISTRAR);
    }

    private Person oneWho(boolean may) {
        if (!may) {
            throw new NotAllowed();
        }
        return access.officer();
    }
}
