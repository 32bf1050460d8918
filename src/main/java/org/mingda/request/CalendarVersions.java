package org.mingda.request;

import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.mingda.calendar.CalendarFile;
import org.mingda.calendar.CalendarFiles;
import org.mingda.calendar.CalendarYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.SimpleTransactionScope;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The loads of calendar years, append-only; the newest of a year is in force. */
@Component
class CalendarVersions {

    private static final String LOADS = "select v.version, v.year, v.source, v.loaded_by, v.loaded_at, r.finished_at"
            + " from calendar_year v left join calendar_recomputation r on r.version = v.version";

    private static final String NEWEST = "newest";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SimpleTransactionScope transaction = new SimpleTransactionScope();

    CalendarVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A loaded file as it came. */
    record Text(int year, String file) {

        CalendarYear parsed() {
            return CalendarFile.parse(year, new StringReader(file));
        }
    }

    /** 0 when nothing was ever loaded; looked up once a transaction, so that a piece of work goes by one calendar. */
    long newest() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? (Long) transaction.get(NEWEST, this::lookUp) : lookUp();
    }

    private long lookUp() {
        return jdbc.sql("select coalesce(max(version), 0) from calendar_year").query(Long.class).single();
    }

    /** The files in force when this version was the newest. */
    List<Text> textsAt(long version) {
        return jdbc.sql("select distinct on (year) year, file from calendar_year where version <= ?"
                        + " order by year, version desc")
                .param(version).query(Text.class).list();
    }

    /** The files the product first started with; those it comes with now before that start. */
    List<Text> files() {
        List<Text> files = jdbc.sql("select year, file from calendar_file order by year").query(Text.class).list();
        return files.isEmpty() ? bundled() : files;
    }

    /** The files the product comes with now. */
    static List<Text> bundled() {
        return CalendarFiles.texts().entrySet().stream()
                .map(file -> new Text(file.getKey(), file.getValue())).toList();
    }

    /** Keeps the files of the first start; later it does nothing. */
    @Transactional
    void keepFiles() {
        jdbc.sql("lock table calendar_year in share row exclusive mode").update();
        files().forEach(file -> jdbc.sql("insert into calendar_file (year, file) values (?, ?) on conflict do nothing")
                .params(file.year(), file.file()).update());
    }

    /** Loads one after the other, so that a newer version is always the later one. */
    @Transactional
    long add(CalendarYear year, String file, long seen, String actor) {
        jdbc.sql("lock table calendar_year in share row exclusive mode").update();
        transaction.remove(NEWEST);
        if (lookUp() != seen) {
            throw new UseCaseRefused("在您预览之后，工作日历已经有了新的改动。下面是按最新日历重新计算的预览，请再核对一次后确认。");
        }
        return jdbc.sql("insert into calendar_year (year, file, source, loaded_by, loaded_at)"
                        + " values (?, ?, ?, ?, ?) returning version")
                .params(year.year(), file, year.source(), actor, Timestamp.from(clock.instant()))
                .query(Long.class).single();
    }

    /** Whether anybody but {@code machine} has ever loaded this year. */
    boolean loadedByPerson(int year, String machine) {
        return jdbc.sql("select exists (select from calendar_year where year = ? and loaded_by <> ?)")
                .params(year, machine).query(Boolean.class).single();
    }

    void finished(long version) {
        jdbc.sql("insert into calendar_recomputation (version, finished_at) values (?, ?) on conflict do nothing")
                .params(version, Timestamp.from(clock.instant())).update();
    }

    /** The loads after which not all requests have been recomputed yet, oldest first. */
    List<CalendarLoad> unfinished() {
        return jdbc.sql(LOADS + " where r.version is null order by v.version").query(CalendarLoad.class).list();
    }

    /** All loads, the newest first. */
    List<CalendarLoad> all() {
        return jdbc.sql(LOADS + " order by v.version desc").query(CalendarLoad.class).list();
    }
}
