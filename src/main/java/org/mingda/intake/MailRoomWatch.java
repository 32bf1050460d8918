package org.mingda.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On the morning of a working day, tells registrars and supervisors once of each letter that sits. */
@Component
public class MailRoomWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailRoomWatch.class);

    private final MailRoomBook book;
    private final Agencies agencies;
    private final People people;
    private final JavaMailSender mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;
    private final LocalTime morning;

    MailRoomWatch(MailRoomBook book, Agencies agencies, People people, JavaMailSender mail, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock,
            @Value("${mingda.mail.from:noreply@mingda.localhost}") String from,
            @Value("${mingda.mail-room.morning:08:30}") String morning) {
        this.book = book;
        this.agencies = agencies;
        this.people = people;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.from = from;
        this.morning = LocalTime.parse(morning);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    public void everyTenMinutes() {
        boolean workingDay = book.lastMorning().equals(LocalDate.now(clock));
        if (workingDay && !LocalTime.now(clock).isBefore(morning)) {
            agencies.all().forEach(this::tell);
        }
    }

    /** Noted and sent together: what the mail server does not take is told of in the next round. */
    private void tell(Agency agency) {
        try {
            transaction.executeWithoutResult(now -> tellOnce(agency));
        } catch (MailException | DataAccessException failure) {
            LOG.warn("Nobody of {} could be told of letters that sit", agency.id(), failure);
        }
    }

    private void tellOnce(Agency agency) {
        String[] to = Stream.of(Role.REGISTRAR, Role.SUPERVISOR).flatMap(role -> people.inRole(agency.id(), role).stream())
                .map(Person::email).filter(Objects::nonNull).filter(email -> !email.isBlank()).distinct()
                .toArray(String[]::new);
        List<MailItem> news = to.length == 0 ? List.of()
                : book.sitting(agency.id()).stream().filter(this::note).toList();
        if (!news.isEmpty()) {
            sendToEach(to, news);
        }
    }

    /** An address that is refused keeps the reminder from nobody else. */
    private void sendToEach(String[] to, List<MailItem> news) {
        List<MailException> failures = new ArrayList<>();
        for (String one : to) {
            try {
                mail.send(message(news, one));
            } catch (MailException failure) {
                LOG.warn("{} could not be told of letters that sit", one, failure);
                failures.add(failure);
            }
        }
        if (failures.size() == to.length) {
            throw failures.get(0);
        }
    }

    /** Whether this is news: once for a letter nobody has fetched, and once for one nobody has entered. */
    private boolean note(MailItem item) {
        return jdbc.sql("update mail_item set told_of = :state where id = :id and told_of is distinct from :state")
                .param("state", item.state().name()).param("id", item.id()).update() == 1;
    }

    private SimpleMailMessage message(List<MailItem> news, String to) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject("来件滞留提醒：" + news.size() + " 件");
        message.setText("下列来件到今天早上还没有办完。收到之日从本机关收到时起算，请立即交接、登记（《政府信息公开条例》第三十一条）。\n"
                + news.stream().map(MailRoomWatch::line).collect(Collectors.joining("\n")) + "\n\n请到“收发登记”查看。");
        return message;
    }

    /** Names the line of the book, not the sender. */
    private static String line(MailItem item) {
        return item.bookNumber() + "：" + item.arrivedOn() + " 到达，" + (item.state() == MailItem.State.ARRIVED
                ? "还没有交接" : item.handedOverOn() + " 已交接，还没有登记");
    }
}
