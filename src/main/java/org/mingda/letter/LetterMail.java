package org.mingda.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingda.request.ReplyAddresses;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The e-mail around a letter: a short text, the same as HTML, and the PDF. */
@Component
class LetterMail {

    private final LetterTemplates templates;
    private final TemplateText filled;
    private final MailSettings settings;
    private final JavaMailSender sender;
    private final LetterFiles files;
    private final ReplyAddresses replyAddresses;
    private final MailHandOver handOver;

    LetterMail(LetterTemplates templates, TemplateText filled, MailSettings settings, JavaMailSender sender,
            LetterFiles files, ReplyAddresses replyAddresses, MailHandOver handOver) {
        this.handOver = handOver;
        this.replyAddresses = replyAddresses;
        this.templates = templates;
        this.filled = filled;
        this.settings = settings;
        this.sender = sender;
        this.files = files;
    }

    /** Hands it to the mail server and returns its answer; the same letter gives the same message, byte for byte. */
    String send(Letter letter, Dispatch dispatch, byte[] pdf, List<LetterFile> enclosed) {
        try {
            return handOver.send(message(letter, dispatch, pdf, enclosed));
        } catch (MessagingException unusable) {
            throw new MailPreparationException("文书 " + letter.number() + " 无法制成邮件", unusable);
        }
    }

    private MimeMessage message(Letter letter, Dispatch dispatch, byte[] pdf, List<LetterFile> enclosed)
            throws MessagingException {
        boolean attached = fit(enclosed);
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        mail.setFrom(MailAddress.of(settings.from(), dispatch.senderName()));
        mail.setTo(MailAddress.of(letter.recipientEmail(), letter.recipientName()));
        replyTo(letter, mail);
        mail.setSubject(MailAddress.oneLine(letter.title() + " " + letter.number()));
        mail.setSentDate(Date.from(letter.issuedAt()));
        Map<String, Object> facts = new HashMap<>();
        facts.put("letter", letter);
        facts.put("agencyName", dispatch.senderName());
        facts.put("answerLink", dispatch.answerLink());
        facts.put("files", enclosed);
        facts.put("attached", attached);
        mail.setText(filled.plain(templates.text("mail/cover.txt"), facts),
                filled.html(templates.text("mail/cover.html"), facts));
        mail.addAttachment(letter.fileName(), new ByteArrayResource(pdf), "application/pdf");
        for (LetterFile file : attached ? enclosed : List.<LetterFile>of()) {
            mail.addAttachment(file.fileName(), files.source(file), file.mediaType());
        }
        message.setHeader("Message-ID", dispatch.messageId());
        return message;
    }

    /** So that an answer finds its request. */
    private void replyTo(Letter letter, MimeMessageHelper mail) throws MessagingException {
        Optional<String> address = replyAddresses.ofRequest(letter.request());
        if (address.isPresent()) {
            mail.setReplyTo(address.get());
        }
    }

    private boolean fit(List<LetterFile> enclosed) {
        return enclosed.stream().mapToLong(LetterFile::size).sum() <= settings.filesSize().toBytes();
    }
}
