package org.mingda.web;

import java.util.UUID;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.mail.IncomingFile;
import org.mingda.intake.mail.IncomingMail;
import org.mingda.intake.mail.MailState;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail that came in: a list by where it lies, and each mail with its files. */
@OfficersPage
@RequestMapping("/desk/mail")
class MailPage {

    private final DeskAccess desk;
    private final MailAccess access;
    private final MailPages pages;
    private final StoredFiles storedFiles;

    MailPage(DeskAccess desk, MailAccess access, MailPages pages, StoredFiles storedFiles) {
        this.desk = desk;
        this.access = access;
        this.pages = pages;
        this.storedFiles = storedFiles;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "DRAFT") MailState state, Model model) {
        Person officer = desk.officer();
        return officer.has(Role.ADMINISTRATOR) && !officer.has(Role.REGISTRAR) ? pages.states(officer, model)
                : pages.list(state, access.registrar(), model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Person registrar = access.registrar();
        return pages.mail(access.readable(id, registrar), registrar, model);
    }

    @GetMapping("/{id}/files/{place}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable int place) {
        IncomingMail mail = access.readable(id, access.registrar());
        IncomingFile file = access.file(mail, place).orElseThrow(NotOnFile::new);
        return download(file.file(), file.fileName());
    }

    /** The mail as it came, for a mail program. */
    @GetMapping("/{id}/raw")
    ResponseEntity<Resource> raw(@PathVariable UUID id) {
        IncomingMail mail = access.readable(id, access.registrar());
        if (mail.raw() == null || !storedFiles.get(mail.raw()).clean()) {
            throw new NotOnFile();
        }
        return download(mail.raw(), storedFiles.get(mail.raw()).fileName());
    }

    private ResponseEntity<Resource> download(UUID id, String name) {
        StoredFile file = storedFiles.get(id);
        return Download.fromOutside(name, file.mediaType(), file.size(), storedFiles.open(id));
    }
}
