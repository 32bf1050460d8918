package org.mingda.letter;

import java.time.LocalDate;
import org.mingda.account.Agencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registers of numbers: one for each agency, series and year.
 *
 * <p>The row stays locked until the letter is committed, and a rollback takes the number back: no gaps, no doubles.
 */
@Component
class LetterNumbers {

    private final JdbcClient database;
    private final Agencies agencies;

    LetterNumbers(JdbcClient database, Agencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public LetterNumber next(String agency, String series, LocalDate date) {
        int sequence = database.sql("""
                insert into letter_series as register (agency, series, year, last_number) values (?, ?, ?, 1)
                on conflict (agency, series, year) do update set last_number = register.last_number + 1
                returning last_number""")
                .params(agency, series, date.getYear())
                .query(Integer.class)
                .single();
        return new LetterNumber(prefix(agency), series, date.getYear(), sequence);
    }

    LetterNumber draft(String agency, String series, LocalDate date) {
        return LetterNumber.ofDraft(prefix(agency), series, date);
    }

    private String prefix(String agency) {
        return agencies.get(agency).letterPrefix();
    }
}
