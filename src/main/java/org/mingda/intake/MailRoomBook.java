package org.mingda.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.CurrentCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the mail room's book: lines found, the page of a day, and what sits. */
@Component
public class MailRoomBook {

    public static final int LONGEST_LIST = 200;

    static final String OPEN = " request is null and set_aside_at is null ";

    /** Since when a line has lain where it lies; times are those of Shanghai. */
    static final String SINCE = "coalesce((handed_over_at at time zone 'Asia/Shanghai')::date, arrived_on)";

    private static final String FOUND = """
            select * from mail_item where agency = :agency and (:openOnly = false or""" + OPEN + """
            ) and arrived_on between :from and :until
              and (:words = '' or concat_ws(' ', sender, addressed_to, tracking_number, signed_by, note, request,
                   handed_over_to, '收' || year || '-' || lpad(serial::text, 4, '0')) ilike :like escape '!')
            order by arrived_on desc, year desc, serial desc limit :most""";

    private final JdbcClient jdbc;
    private final CurrentCalendar calendar;
    private final CaseClock caseClock;

    MailRoomBook(JdbcClient jdbc, CurrentCalendar calendar, CaseClock caseClock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.caseClock = caseClock;
    }

    /**
     * What is looked for.
     *
     * @param words part of a name, a number or a note; empty for all
     */
    public record Search(String words, LocalDate from, LocalDate until, boolean openOnly) {}

    /** The newest first, one more than {@link #LONGEST_LIST} at most. */
    public List<MailItem> find(String agency, Search search) {
        String like = "%" + search.words().replaceAll("([!%_])", "!$1") + "%";
        return jdbc.sql(FOUND).param("agency", agency).param("openOnly", search.openOnly())
                .param("from", search.from()).param("until", search.until()).param("words", search.words())
                .param("like", like).param("most", LONGEST_LIST + 1).query(MailItem.class).list();
    }

    /** What arrived on a day, in the order of the book. */
    public List<MailItem> day(String agency, LocalDate on) {
        return jdbc.sql("select * from mail_item where agency = ? and arrived_on = ? order by year, serial")
                .params(agency, on).query(MailItem.class).list();
    }

    public Optional<MailItem> find(String agency, UUID id) {
        return jdbc.sql("select * from mail_item where agency = ? and id = ?").params(agency, id)
                .query(MailItem.class).optional();
    }

    /** The letter a request came by; empty for one that came in another way. */
    public Optional<MailItem> ofRequest(String number) {
        return jdbc.sql("select * from mail_item where request = ? order by year, serial limit 1").param(number)
                .query(MailItem.class).optional();
    }

    /** What was not handed over, or handed over and not entered, by the morning of the next working day. */
    public List<MailItem> sitting(String agency) {
        return jdbc.sql("select * from mail_item where agency = ? and" + OPEN + "and " + SINCE + " < ?"
                        + " order by arrived_on, year, serial")
                .params(agency, lastMorning()).query(MailItem.class).list();
    }

    /** Today, or the last working day before it. */
    LocalDate lastMorning() {
        return calendar.lastWorkingDay(caseClock.today());
    }
}
