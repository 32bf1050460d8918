package org.mingda.web;

import java.util.Optional;
import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.intake.mail.IncomingFile;
import org.mingda.intake.mail.IncomingMail;
import org.mingda.intake.mail.IncomingMails;
import org.springframework.stereotype.Component;

/** Who may see the mail that came in: the registrars, each of their own agency; nobody else reads strangers' letters. */
@Component
class MailAccess {

    private final DeskAccess access;
    private final IncomingMails mails;

    MailAccess(DeskAccess access, IncomingMails mails) {
        this.access = access;
        this.mails = mails;
    }

    Person registrar() {
        return access.registrar();
    }

    String agency(Person registrar) {
        return access.agencyOf(registrar).id();
    }

    /** Another agency's mail looks as if there were none. */
    IncomingMail readable(UUID id, Person registrar) {
        return mails.find(id).filter(mail -> mail.agency().equals(agency(registrar))).orElseThrow(NotOnFile::new);
    }

    /** The file of a mail, by its place there. */
    Optional<IncomingFile> file(IncomingMail mail, int place) {
        return mails.files(mail.id()).stream().filter(file -> file.place() == place && file.clean()).findFirst();
    }
}
