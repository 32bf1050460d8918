package org.mingda.letter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registers of an agency's letters: one for each series and year, every number in it, cancelled ones too. */
@Component
public class LetterRegister {

    public static final int PAGE_SIZE = 100;

    private static final String COLUMNS = """
            select l.id, l.request, l.number, l.sequence, l.title, l.letter_date as date, l.recipient_name, l.state,
                   c.reason, c.cancelled_by, c.cancelled_at
            from letter l left join letter_cancellation c on c.letter = l.id
            """;
    private static final String LINES = COLUMNS + """
            where l.agency = :agency and l.series = :series and l.year = :year
            order by l.sequence""";

    private final JdbcClient jdbc;

    LetterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One register.
     *
     * @param series    as printed in the numbers
     * @param last      the last number given
     * @param cancelled how many of them are not used
     */
    public record Series(String series, int year, int last, int cancelled) {}

    /** What an agency has, the newest year first. */
    public List<Series> of(String agency) {
        return jdbc.sql("""
                select s.series, s.year, s.last_number as last,
                       (select count(*) from letter l where l.agency = s.agency and l.series = s.series
                          and l.year = s.year and l.state = 'CANCELLED') as cancelled
                from letter_series s where s.agency = ? order by s.year desc, s.series""")
                .param(agency).query(Series.class).list();
    }

    /** @param page from 1 */
    public List<RegisteredLetter> page(String agency, String series, int year, int page) {
        return lines(agency, series, year).param("limit", PAGE_SIZE).param("offset", (page - 1L) * PAGE_SIZE)
                .query(RegisteredLetter.class).list();
    }

    /** All lines of a register, read as they are used; close it. */
    public Stream<RegisteredLetter> all(String agency, String series, int year) {
        return lines(agency, series, year).param("limit", Integer.MAX_VALUE).param("offset", 0)
                .query(RegisteredLetter.class).stream();
    }

    /** The line of one letter, which there must be. */
    public RegisteredLetter line(UUID letter) {
        return jdbc.sql(COLUMNS + "where l.id = ?").param(letter).query(RegisteredLetter.class).single();
    }

    private JdbcClient.StatementSpec lines(String agency, String series, int year) {
        return jdbc.sql(LINES + " limit :limit offset :offset")
                .param("agency", agency).param("series", series).param("year", year);
    }
}
