package org.mingda.letter.notice;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person chose: when to be told of what, and where besides e-mail. */
@Component
public class NoticeChoices {

    private final JdbcClient jdbc;

    NoticeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Choice(NoticeKind kind, NoticeTiming timing) {}

    /** For every kind the choice, or what is usual. */
    public Map<NoticeKind, NoticeTiming> of(String login) {
        Map<NoticeKind, NoticeTiming> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, kind.usual());
        }
        jdbc.sql("select kind, timing from notice_choice where person = ?").param(login).query(Choice.class).list()
                .forEach(choice -> all.put(choice.kind(), choice.timing()));
        return all;
    }

    NoticeTiming of(String login, NoticeKind kind) {
        return of(login).get(kind);
    }

    /** The number for short messages; empty for none. */
    public String phone(String login) {
        return jdbc.sql("select phone from notice_phone where person = ?").param(login).query(String.class)
                .optional().orElse("");
    }

    /**
     * @param phone digits, with + and spaces if need be; empty for no short messages
     * @throws IllegalArgumentException for a choice that nobody has, in words for the person
     */
    @Transactional
    public void choose(String login, Map<NoticeKind, NoticeTiming> timings, String phone) {
        timings.forEach((kind, timing) -> choose(login, kind, timing));
        String number = phone.replaceAll("[\\s-]", "");
        if (!number.matches("|\\+?\\d{7,15}")) {
            throw new IllegalArgumentException("手机号码只能有数字，例如 13800000000；不接收短信的请留空。");
        }
        jdbc.sql("delete from notice_phone where person = ?").param(login).update();
        if (!number.isEmpty()) {
            jdbc.sql("insert into notice_phone (person, phone) values (?, ?)").params(login, number).update();
        }
    }

    private void choose(String login, NoticeKind kind, NoticeTiming timing) {
        if (!kind.mayChoose(timing)) {
            throw new IllegalArgumentException("“" + kind.label() + "”不能选择“" + timing.label() + "”。");
        }
        jdbc.sql("insert into notice_choice (person, kind, timing) values (?, ?, ?)"
                + " on conflict (person, kind) do update set timing = excluded.timing")
                .params(login, kind.name(), timing.name()).update();
    }
}
