package org.mingda.web;

import org.mingda.letter.RegistrationSheet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The registration form (登记表) of a request, printed for the file by whoever may read it. */
@OfficersPage
class RegistrationSheetDownload {

    private final DeskAccess access;
    private final RegistrationSheet sheet;

    RegistrationSheetDownload(DeskAccess access, RegistrationSheet sheet) {
        this.access = access;
        this.sheet = sheet;
    }

    @GetMapping("/desk/requests/{number}/registration-form.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String number) {
        access.readable(number, access.officer());
        return Download.pdf("登记表-" + number + ".pdf", sheet.pdf(number));
    }
}
