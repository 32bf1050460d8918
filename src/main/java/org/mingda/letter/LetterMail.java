package org.mingda.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.mingda.request.ReplyAddresses;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** The e-mail around a letter: a short text, the same as HTML, and the PDF, or a link where it is too large. */
@Component
class LetterMail {

    private final LetterTemplates templates;
    private final TemplateText filled;
    private final MailSettings settings;
    private final JavaMailSender sender;
    private final LetterFiles files;
    private final LetterParcels parcels;
    private final LetterLinks links;
    private final ReplyAddresses replyAddresses;
    private final MailHandOver handOver;

    LetterMail(LetterTemplates templates, TemplateText filled, MailSettings settings, JavaMailSender sender,
            LetterFiles files, LetterParcels parcels, LetterLinks links, ReplyAddresses replyAddresses,
            MailHandOver handOver) {
        this.handOver = handOver;
        this.templates = templates;
        this.filled = filled;
        this.settings = settings;
        this.sender = sender;
        this.files = files;
        this.parcels = parcels;
        this.links = links;
        this.replyAddresses = replyAddresses;
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
        LetterParcel parcel = parcels.of(letter, pdf, enclosed);
        Optional<String> answers = replyAddresses.ofRequest(letter.request());
        SMTPMessage message = new SMTPMessage(sender.createMimeMessage().getSession());
        MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        address(letter, dispatch, mail, answers);
        mail.setSubject(MailAddress.subject(letter.title() + " " + letter.number()));
        mail.setSentDate(Date.from(letter.issuedAt()));
        cover(mail, facts(letter, dispatch, enclosed, parcel, answers.isPresent()));
        attach(mail, letter, pdf, enclosed, parcel);
        askForReports(message, answers);
        message.setHeader("Message-ID", dispatch.messageId());
        return message;
    }

    /** The reply goes where it finds its request. */
    private void address(Letter letter, Dispatch dispatch, MimeMessageHelper mail, Optional<String> answers)
            throws MessagingException {
        mail.setFrom(MailAddress.of(settings.from(), dispatch.senderName()));
        mail.setTo(MailAddress.of(letter.recipientEmail(), letter.recipientName()));
        if (answers.isPresent()) {
            mail.setReplyTo(answers.get());
        }
    }

    private Map<String, Object> facts(Letter letter, Dispatch dispatch, List<LetterFile> enclosed, LetterParcel parcel,
            boolean answerable) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("letter", letter);
        facts.put("recipientName", MailAddress.oneLine(letter.recipientName()));
        facts.put("agencyName", dispatch.senderName());
        facts.put("answerLink", dispatch.answerLink());
        facts.put("files", enclosed);
        facts.put("parcel", parcel);
        facts.put("attached", parcel.files()); // by this name covers of offices know it
        facts.put("linkUntil", links.lastDay(letter));
        facts.put("answerable", answerable);
        return facts;
    }

    private void cover(MimeMessageHelper mail, Map<String, Object> facts) throws MessagingException {
        mail.setText(filled.plain(templates.text("mail/cover.txt"), facts),
                filled.html(templates.text("mail/cover.html"), facts));
    }

    private void attach(MimeMessageHelper mail, Letter letter, byte[] pdf, List<LetterFile> enclosed,
            LetterParcel parcel) throws MessagingException {
        if (parcel.pdf()) {
            attach(mail, letter.fileName(), "application/pdf", new ByteArrayResource(pdf));
        }
        for (LetterFile file : parcel.files() ? enclosed : List.<LetterFile>of()) {
            attach(mail, file.fileName(), file.mediaType(), files.source(file));
        }
    }

    /** Under a name that cannot add headers or look like another, and as one file whatever its type claims. */
    static void attach(MimeMessageHelper mail, String name, String mediaType, InputStreamSource content)
            throws MessagingException {
        mail.addAttachment(MailAddress.fileName(name), content, plainType(mediaType));
    }

    private static String plainType(String mediaType) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType(mediaType);
            boolean nests = type.getType().equals("multipart") || type.getType().equals("message");
            return nests ? MimeTypeUtils.APPLICATION_OCTET_STREAM_VALUE : type.getType() + '/' + type.getSubtype();
        } catch (InvalidMimeTypeException unusable) {
            return MimeTypeUtils.APPLICATION_OCTET_STREAM_VALUE;
        }
    }

    /** What becomes of it (RFC 3461), with the headers only: what comes back need not carry the letter once more. */
    private void askForReports(SMTPMessage message, Optional<String> answers) {
        message.setNotifyOptions(SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        if (settings.bouncesToReplyAddress()) {
            answers.ifPresent(message::setEnvelopeFrom);
        }
    }
}
