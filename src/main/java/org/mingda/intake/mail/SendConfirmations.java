package org.mingda.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.request.ReplyAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is queued, one mail a transaction; tries again ever later, and shows an officer what finally failed. */
@Component
public class SendConfirmations {

    private static final List<Duration> RETRY_AFTER = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));

    private final JdbcClient jdbc;
    private final IncomingMails mails;
    private final Agencies agencies;
    private final ReplyAddresses replyAddresses;
    private final JavaMailSender sender;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendConfirmations(JdbcClient jdbc, IncomingMails mails, Agencies agencies, ReplyAddresses replyAddresses,
            JavaMailSender sender, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.agencies = agencies;
        this.replyAddresses = replyAddresses;
        this.sender = sender;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends all that is due. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT20S")
    public void sendDue() {
        while (Boolean.TRUE.equals(transaction.execute(status -> sendNext()))) {
            // one after the other
        }
    }

    private boolean sendNext() {
        Optional<Confirmation> due = jdbc.sql("select * from mail_confirmation where state = 'QUEUED' and next_try <= ?"
                        + " order by next_try limit 1 for update skip locked")
                .param(Timestamp.from(clock.instant())).query(Confirmation.class).optional();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Confirmation confirmation) {
        try {
            sender.send(message(confirmation, mails.find(confirmation.mail()).orElseThrow()));
            jdbc.sql("update mail_confirmation set state = 'SENT', text = '', reason = '', sent_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), confirmation.id()).update();
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            failed(confirmation, failure);
        }
    }

    /** The same message on every try, so that a second copy is known as one. */
    private MimeMessage message(Confirmation confirmation, IncomingMail mail)
            throws MessagingException, UnsupportedEncodingException {
        Agency agency = agencies.get(mail.agency());
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(mail.mailbox(), agency.name(), StandardCharsets.UTF_8.name()));
        helper.setTo(confirmation.recipient());
        helper.setSubject(confirmation.subject());
        helper.setSentDate(Date.from(confirmation.queuedAt()));
        helper.setText(confirmation.text());
        String name = mail.request() == null ? mail.name() : mail.request();
        helper.setReplyTo(replyAddresses.of(mail.agency(), confirmation.asks() ? mail.name() : name).orElse(mail.mailbox()));
        message.setHeader("Message-ID", confirmation.messageId());
        message.setHeader("Auto-Submitted", "auto-replied"); // RFC 3834: machines must not answer it
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader(LoopSigns.OWN_MARK, "confirmation");
        if (!mail.messageId().isEmpty()) {
            message.setHeader("In-Reply-To", mail.messageId());
            message.setHeader("References", mail.messageId());
        }
        return message;
    }

    private void failed(Confirmation confirmation, Exception failure) {
        boolean last = confirmation.tries() >= RETRY_AFTER.size() || refused(failure);
        Duration wait = RETRY_AFTER.get(Math.min(confirmation.tries(), RETRY_AFTER.size() - 1));
        jdbc.sql("update mail_confirmation set state = ?, reason = ?,"
                        + " text = case when ? then '' else text end, tries = tries + 1, next_try = ? where id = ?")
                .params(last ? "FAILED" : "QUEUED", last && refused(failure) ? "邮件服务器说没有这个地址" : "邮件服务器暂时没有接受，"
                                + (last ? "多次重试后停止" : "会再试"), last,
                        Timestamp.from(clock.instant().plus(wait)), confirmation.id()).update();
    }

    private static boolean refused(Exception failure) {
        return failure instanceof MailSendException sending && Arrays.stream(sending.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refusal
                        && refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0);
    }
}
