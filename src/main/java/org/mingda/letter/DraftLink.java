package org.mingda.letter;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.mingda.request.OfficeTime;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The link with which somebody goes on with an application he has begun; its mail says nothing of what was typed. */
@Component
public class DraftLink {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final PortalSettings portal;
    private final LetterTemplates templates;
    private final TemplateText filled;
    private final JavaMailSender mail;
    private final MailSettings settings;

    DraftLink(PortalSettings portal, LetterTemplates templates, TemplateText filled, JavaMailSender mail,
            MailSettings settings) {
        this.portal = portal;
        this.templates = templates;
        this.filled = filled;
        this.mail = mail;
        this.settings = settings;
    }

    /** The full address. */
    public String address(String token) {
        return portal.link("/apply/" + token);
    }

    /** When it stops working, as read on a wall in Shanghai. */
    public LocalDateTime until(Instant expiresAt) {
        return LocalDateTime.ofInstant(expiresAt, OfficeTime.ZONE);
    }

    /**
     * Sends it at once.
     *
     * @throws org.springframework.mail.MailException when the mail server does not take it
     */
    public void send(String to, String token, Instant expiresAt) {
        LocalDateTime until = until(expiresAt);
        String text = filled.plain(templates.text("mail/draft-link.txt"), Map.of("link", address(token),
                "until", CHINESE.format(until), "untilInEnglish", ENGLISH.format(until)));
        mail.send(message -> fill(message, to, text));
    }

    private void fill(MimeMessage message, String to, String text) throws Exception {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        MailAddress.require(to);
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject("继续填写您的申请 / Go on with your application");
        helper.setText(text);
    }
}
