package org.mingda.web;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    /** A PDF opens in the browser; anything else is saved, so that nothing in it can run here. */
    @GetMapping("/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number) {
        List<MailPart> files = find(id).files();
        if (number < 0 || number >= files.size()) {
            throw unknown();
        }
        return answer(files.get(number));
    }

    private static ResponseEntity<byte[]> answer(MailPart file) {
        boolean pdf = file.type().equals(MediaType.APPLICATION_PDF_VALUE);
        ContentDisposition.Builder kind = pdf ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        kind.filename(file.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
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
