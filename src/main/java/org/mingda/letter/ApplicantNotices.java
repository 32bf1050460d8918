package org.mingda.letter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders short mails to applicants and sends them a moment later; a mail server that is down is tried again. */
@Component
public class ApplicantNotices {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicantNotices.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final ApplicantNoticeMail mail;
    private final Clock clock;
    private final TransactionTemplate each;

    ApplicantNotices(JdbcClient jdbc, ApplicantNoticeMail mail, Clock clock,
            TransactionTemplate each) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
        this.each = each;
    }

    /** Somebody asks for a link; whether there is such a request and address is only seen when it is sent. */
    @Transactional
    public void orderLink(String number, String email) {
        order(ApplicantNotice.Kind.LINK, number, email);
    }

    /** Tells the old address that another one was given. */
    @Transactional
    public void orderContactChanged(String number, String oldEmail) {
        order(ApplicantNotice.Kind.CONTACT_CHANGED, number, oldEmail);
    }

    /** Tells that a letter waits on the portal; what it says is nobody's business on the way there. */
    @Transactional
    public void orderLetterWaits(String number, String email) {
        order(ApplicantNotice.Kind.LETTER_WAITS, number, email);
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    public void sendOrdered() {
        boolean more = true;
        for (int sent = 0; more && sent < AT_ONCE; sent++) {
            more = Boolean.TRUE.equals(each.execute(transaction -> sendNext()));
        }
    }

    private boolean sendNext() {
        Optional<ApplicantNotice> next = next();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(ApplicantNotice notice) {
        try {
            mail.send(notice);
            remove(notice);
        } catch (MailException down) {
            again(notice, down);
        }
    }

    private void again(ApplicantNotice notice, MailException down) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(notice.tries(), 12));
        boolean late = clock.instant().plus(wait).isAfter(notice.orderedAt().plus(notice.kind().worth()));
        LOG.warn("a notice about {} could not be sent{}: {}", notice.number(), late ? ", given up" : "",
                down.getMessage());
        if (late) {
            remove(notice);
        } else {
            jdbc.sql("update applicant_notice set tries = tries + 1, next_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant().plus(wait)), notice.id()).update();
        }
    }

    private void remove(ApplicantNotice notice) {
        jdbc.sql("delete from applicant_notice where id = ?").param(notice.id()).update();
    }

    /** Each in a transaction of its own, so that what went out is not sent again when another fails. */
    private Optional<ApplicantNotice> next() {
        return jdbc.sql("select id, kind, number, email, ordered_at, tries from applicant_notice where next_at <= ?"
                        + " order by next_at limit 1 for update skip locked")
                .param(Timestamp.from(clock.instant())).query(ApplicantNotice.class).optional();
    }

    private void order(ApplicantNotice.Kind kind, String number, String email) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into applicant_notice (id, kind, number, email, ordered_at, next_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), kind.name(), number, email, now, now).update();
    }
}
