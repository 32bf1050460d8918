package org.mingda.letter.notice;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.mingda.account.Person;
import org.mingda.letter.MailSettings;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Notices by e-mail. */
@Component
class MailChannel implements NoticeChannel {

    private final JavaMailSender mail;
    private final MailSettings settings;

    MailChannel(JavaMailSender mail, MailSettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    @Override
    public boolean reaches(Person person) {
        return person.email() != null && !person.email().isBlank();
    }

    @Override
    public void send(Person person, String subject, String text) {
        mail.send(message -> fill(message, person.email(), subject, text));
    }

    private void fill(MimeMessage message, String to, String subject, String text) throws Exception {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")); // one line, whatever was typed
        helper.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
    }
}
