package org.mingda.web;

import jakarta.mail.internet.MimeMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The demo mailbox 演示邮箱: what the product would have sent, for everybody to read; unknown in real use. */
@Controller
@RequestMapping("/demo/mail")
class DemoMailPages {

    private final Optional<DemoMailbox> mailbox;

    DemoMailPages(Optional<DemoMailbox> mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mails());
        return "demo/mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("mail", find(id));
        return "demo/mail";
    }

    /** A PDF or a picture opens in the browser; anything else is saved, so that nothing in it can run here. */
    @GetMapping("/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number) {
        List<MailPart> files = find(id).files();
        if (number < 0 || number >= files.size()) {
            throw unknown();
        }
        MailPart file = files.get(number);
        return Download.fromOutside(file.fileName(), file.type(), file.content());
    }

    private DemoMail find(String id) {
        return mails().stream().filter(mail -> mail.id().equals(id)).findFirst().orElseThrow(DemoMailPages::unknown);
    }

    private List<DemoMail> mails() {
        List<MimeMessage> caught = mailbox.orElseThrow(DemoMailPages::unknown).mails();
        return caught.stream().map(DemoMail::of).sorted(Comparator.comparing(DemoMail::sent).reversed()).toList();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
