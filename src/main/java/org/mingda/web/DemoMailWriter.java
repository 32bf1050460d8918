package org.mingda.web;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.intake.mail.Mailboxes;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In a demonstration everybody may write a mail to the office, as its applicants would; unknown in real use. */
@Controller
@RequestMapping("/demo/mail/write")
class DemoMailWriter {

    private final Optional<DemoMailbox> demo;
    private final Mailboxes mailboxes;
    private final Agencies agencies;
    private final JavaMailSender sender;

    DemoMailWriter(Optional<DemoMailbox> demo, Mailboxes mailboxes, Agencies agencies, JavaMailSender sender) {
        this.demo = demo;
        this.mailboxes = mailboxes;
        this.agencies = agencies;
        this.sender = sender;
    }

    /** A mail as it was typed. */
    record Typed(String from, String to, String subject, String text, MultipartFile file) {}

    @GetMapping
    String form(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String subject, Model model) {
        String office = office();
        return form(new Typed("wo@example.test", to.isBlank() ? office : to, subject, "", null), model);
    }

    @PostMapping
    String send(Typed typed, Model model, RedirectAttributes next) {
        office();
        try {
            sender.send(message(typed));
        } catch (MessagingException | MailException unusable) {
            model.addAttribute("problem", "邮件没有发出，请检查地址。");
            return form(typed, model);
        }
        next.addFlashAttribute("done", "邮件已发出。");
        return "redirect:/demo/mail";
    }

    private String form(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "demo/write";
    }

    /** The first mailbox there is. */
    private String office() {
        return demo.flatMap(there -> agencies.all().stream().map(Agency::id).map(mailboxes::mailbox)
                        .flatMap(Optional::stream).findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private MimeMessage message(Typed typed) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(typed.from());
        helper.setTo(typed.to());
        helper.setSubject(typed.subject());
        helper.setText(typed.text());
        if (typed.file() != null && !typed.file().isEmpty()) {
            helper.addAttachment(String.valueOf(typed.file().getOriginalFilename()), typed.file());
        }
        return message;
    }
}
