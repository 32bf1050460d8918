package org.mingda.letter.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mingda.account.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices of everybody: ordered in the transaction that causes them, sent afterwards, kept to be read again. */
@Component
public class NoticeBook {

    private static final String COLUMNS =
            "id, person, kind, timing, request, subject, text, task, ordered_at, sent_at, tries, problem";

    private final JdbcClient jdbc;
    private final NoticeChoices choices;
    private final QuietHours quiet;
    private final Clock clock;

    NoticeBook(JdbcClient jdbc, NoticeChoices choices, QuietHours quiet, Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** @param request null when it is about several or none */
    void order(Collection<Person> people, NoticeKind kind, String request, String subject, String text) {
        people.stream().map(Person::login).distinct()
                .forEach(login -> order(login, kind, request, subject, text, null));
    }

    void order(String login, NoticeKind kind, String request, String subject, String text, String task) {
        NoticeTiming timing = choices.of(login, kind);
        jdbc.sql("""
                insert into officer_notice (id, person, kind, timing, request, subject, text, task, ordered_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), login, kind.name(), timing.name(), request, subject, text, task,
                        Timestamp.from(clock.instant()),
                        timing == NoticeTiming.NEVER ? null : Timestamp.from(quiet.next(timing)))
                .update();
    }

    /** The latest of a person, the newest first. */
    public List<Notice> of(String login, int most) {
        return jdbc.sql("select " + COLUMNS + " from officer_notice where person = ? order by ordered_at desc, serial desc limit ?")
                .params(login, most).query(Notice.class).list();
    }

    /** What one person is to be told now, all of the digest together; empty when nobody is. */
    List<Notice> nextDue() {
        Timestamp now = Timestamp.from(clock.instant());
        List<Notice> first = jdbc.sql("select " + COLUMNS + " from officer_notice where next_at <= ?"
                        + " order by next_at, serial limit 1 for update skip locked")
                .param(now).query(Notice.class).list();
        return first.isEmpty() || first.get(0).timing() != NoticeTiming.MORNING ? first : jdbc.sql("select " + COLUMNS
                        + " from officer_notice where next_at <= ? and person = ? and timing = 'MORNING'"
                        + " order by serial for update skip locked")
                .params(now, first.get(0).person()).query(Notice.class).list();
    }

    void sent(Notice notice) {
        jdbc.sql("update officer_notice set sent_at = ?, next_at = null, problem = null where id = ?")
                .params(Timestamp.from(clock.instant()), notice.id()).update();
    }

    /** @param wait null to give up */
    void failed(Notice notice, String problem, Duration wait) {
        jdbc.sql("update officer_notice set tries = tries + 1, problem = ?, next_at = ? where id = ?")
                .params(problem, wait == null ? null : Timestamp.from(clock.instant().plus(wait)), notice.id()).update();
    }

    void remove(Notice notice) {
        jdbc.sql("delete from officer_notice where id = ?").param(notice.id()).update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from officer_notice where ordered_at < ? and next_at is null").param(Timestamp.from(time))
                .update();
    }
}
