package org.mingda.intake.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.request.OfficeTime;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks senders to confirm, because a request by e-mail is received when both sides have confirmed it (Article 31), and
 * tells them the number. Only queues: {@link SendConfirmations} sends after the commit.
 */
@Component
public class MailConfirmations {

    private static final String COLUMNS =
            "id, mail, recipient, subject, text, message_id, asks, state, reason, tries, queued_at, sent_at";
    private static final Pattern NOBODY = Pattern.compile("(no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounce)[^@]*@.*");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final MailIntakeSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    MailConfirmations(JdbcClient jdbc, Agencies agencies, MailIntakeSettings settings,
            MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    public List<Confirmation> of(UUID mail) {
        return jdbc.sql("select " + COLUMNS + " from mail_confirmation where mail = ? order by queued_at").param(mail)
                .query(Confirmation.class).list();
    }

    /** Those of an agency that could not be sent, the latest first. */
    public List<Confirmation> failed(String agency) {
        return jdbc.sql("select c.* from mail_confirmation c join incoming_mail m on m.id = c.mail"
                        + " where m.agency = ? and c.state = 'FAILED' order by c.queued_at desc limit 20")
                .param(agency).query(Confirmation.class).list();
    }

    /** The day on which the sender of this mail was first asked to confirm. */
    Optional<LocalDate> askedOn(UUID mail) {
        return of(mail).stream().filter(sent -> sent.asks() && sent.sentAt() != null).findFirst()
                .map(sent -> OfficeTime.day(sent.sentAt()));
    }

    Optional<UUID> mailOf(String messageId) {
        return jdbc.sql("select mail from mail_confirmation where message_id = ?").param(messageId)
                .query(UUID.class).optional();
    }

    /** By itself, when it came: not to old mail, not to machines, not again and again to the same address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(IncomingMail mail) {
        String why = whyNot(mail);
        queue(mail, why, true, "mail.confirm", mail.shownSubject(), WHEN.format(local(mail.receivedAt())),
                agency(mail).name(), agency(mail).phone());
    }

    /** Because an officer wants it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAnyway(IncomingMail mail) {
        queue(mail, "", true, "mail.confirm", mail.shownSubject(), WHEN.format(local(mail.receivedAt())),
                agency(mail).name(), agency(mail).phone());
    }

    /** Tells the number and the access code, which is kept nowhere after this was sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellNumber(IncomingMail mail, String number, String accessCode) {
        queue(mail, mail.sender().isEmpty() ? "没有发件人地址" : "", false, "mail.number", mail.shownSubject(), number, accessCode,
                agency(mail).name());
    }

    /** A delivery report says that it did not arrive. */
    void bounced(String messageId, String why) {
        jdbc.sql("update mail_confirmation set state = 'FAILED', reason = ?, text = '', sent_at = null where message_id = ?"
                + " and state in ('SENT', 'QUEUED')").params(why, messageId).update();
    }

    private String whyNot(IncomingMail mail) {
        if (mail.sender().isEmpty() || NOBODY.matcher(mail.sender()).matches()) {
            return "发件人地址不接收回信";
        }
        if (mail.receivedAt().isBefore(clock.instant().minus(settings.confirmWithin()))) {
            return "邮件到达已超过 " + settings.confirmWithin().toDays() + " 天，没有自动发送";
        }
        return sentToday(mail.sender()) < settings.confirmations() ? ""
                : "一天之内已向该地址发送 " + settings.confirmations() + " 次，为防止循环没有自动发送";
    }

    private int sentToday(String recipient) {
        return jdbc.sql("select count(*) from mail_confirmation where recipient = ? and queued_at > ? and state <> 'SKIPPED'")
                .params(recipient, Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).query(Integer.class).single();
    }

    private void queue(IncomingMail mail, String whyNot, boolean asks, String key, Object... values) {
        UUID id = UUID.randomUUID();
        String domain = mail.mailbox().substring(mail.mailbox().lastIndexOf('@') + 1);
        Instant now = clock.instant();
        jdbc.sql("insert into mail_confirmation (" + COLUMNS + ", next_try) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, null, ?)")
                .params(id, mail.id(), mail.sender(), words(key + ".subject", values), words(key + ".text", values),
                        "<" + id + "@" + domain + ">", asks, whyNot.isEmpty() ? "QUEUED" : "SKIPPED", whyNot,
                        Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    private String words(String key, Object... values) {
        return messages.getMessage(key, values, Locale.SIMPLIFIED_CHINESE);
    }

    private Agency agency(IncomingMail mail) {
        return agencies.get(mail.agency());
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(OfficeTime.ZONE);
    }
}
