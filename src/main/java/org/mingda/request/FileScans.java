package org.mingda.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files wait for the scanner, and what it said; several nodes share the work. */
@Component
public class FileScans {

    /** So long a file is another node's; then that node has died. */
    private static final Duration CLAIMED = Duration.ofMinutes(10);
    private static final List<Duration> RETRIES =
            List.of(Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));
    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    FileScans(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * That files wait which the scanner did not take at the first try.
     *
     * @param files how many wait altogether
     * @param since when the first of them came
     * @param problem what happened last, as the machine says it
     */
    public record Trouble(long files, Instant since, String problem) {}

    /** A file whose turn it is. */
    record Claimed(UUID id, int tries) {}

    /** What keeps files waiting; empty when none waits or all will be looked at within seconds. */
    public Optional<Trouble> trouble() {
        return jdbc.sql("""
                select count(*) files, min(stored_at) since,
                       (array_agg(finding order by next_try desc) filter (where finding <> ''))[1] problem
                from stored_file where state = 'WAITING' having bool_or(finding <> '')""")
                .query(Trouble.class).optional();
    }

    @Transactional
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                update stored_file set tries = tries + 1, next_try = :later
                where id = (select id from stored_file where state = 'WAITING' and next_try <= :now
                            order by next_try limit 1 for update skip locked)
                returning id, tries""")
                .param("later", Timestamp.from(now.plus(CLAIMED))).param("now", Timestamp.from(now))
                .query(Claimed.class).optional();
    }

    @Transactional
    void clean(UUID id) {
        jdbc.sql("update stored_file set state = 'CLEAN', finding = '', next_try = null where id = ?").param(id).update();
    }

    /** The ledger of each request that has the file tells it. */
    @Transactional
    void refused(UUID id, String finding) {
        jdbc.sql("update stored_file set state = 'REFUSED', finding = ?, next_try = null where id = ?")
                .params(shortened(finding), id).update();
        jdbc.sql("""
                select a.request, f.file_name from attachment a join stored_file f on f.id = a.file where f.id = :id
                union select request, file_name from release_record where file = :id""")
                .param("id", id).query((row, i) -> Map.entry(row.getString(1), row.getString(2))).list()
                .forEach(one -> ledger.append(one.getKey(), EventType.ATTACHMENT_REFUSED, "system",
                        Map.of("fileName", one.getValue(), "malware", shortened(finding))));
    }

    @Transactional
    void failed(Claimed claimed, String problem) {
        Duration wait = RETRIES.get(Math.min(claimed.tries(), RETRIES.size()) - 1);
        jdbc.sql("update stored_file set finding = ?, next_try = ? where id = ? and state = 'WAITING'")
                .params(shortened(problem), Timestamp.from(clock.instant().plus(wait)), claimed.id()).update();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
