package org.mingda.web.guard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.mingda.request.Secrets;
import org.mingda.request.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what somebody did within a while, in the database, so that all nodes count together; forgets after two days. */
@Component
class Tally {

    /** No limit may look back further. */
    static final Duration KEPT = Duration.ofDays(2);
    private static final String SECRET = "guard";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;
    private volatile String salt;

    Tally(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What is kept instead of an address or an identity: the same each time, and nothing can be read from it. */
    String key(String plain) {
        if (salt == null) {
            salt = HexFormat.of().formatHex(secrets.derive(SECRET, "salt"));
        }
        return Sha256.of(salt + plain);
    }

    /** Lets others who count the same wait until this transaction ends; in one order, so that nobody waits in a ring. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone(Collection<String> keys) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(key, 27))"
                        + " from (select distinct unnest(?::text[]) as key order by key) ordered")
                .param(keys.toArray(String[]::new)).query((row, i) -> i).list();
    }

    int count(String scope, String key, Duration within) {
        return jdbc.sql("select count(*) from guard_entry where scope = ? and key = ? and at > ? and at <= ?")
                .params(scope, key, since(within), now()).query(Integer.class).single();
    }

    /** When fewer than {@code bound} will be left within the while; empty when that is so now. */
    Optional<Instant> fewer(String scope, String key, int bound, Duration within) {
        return jdbc.sql("select at from guard_entry where scope = ? and key = ? and at > ? and at <= ?"
                        + " order by at desc offset ? limit 1")
                .params(scope, key, since(within), now(), Math.max(0, bound - 1)).query(Timestamp.class).optional()
                .map(at -> at.toInstant().plus(within));
    }

    boolean knows(String scope, String key, String what, Duration within) {
        return jdbc.sql("select exists (select from guard_entry where scope = ? and key = ? and what = ? and at > ?)")
                .params(scope, key, what, since(within)).query(Boolean.class).single();
    }

    void add(String scope, String key, String what) {
        jdbc.sql("insert into guard_entry (scope, key, what, at) values (?, ?, ?, ?)"
                + " on conflict (scope, key, what) do update set at = excluded.at")
                .params(scope, key, what, now()).update();
    }

    void remove(String scope, String key, String what) {
        jdbc.sql("delete from guard_entry where scope = ? and key = ? and what = ?").params(scope, key, what).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from guard_entry where at < ?").param(since(KEPT)).update();
    }

    private Timestamp since(Duration within) {
        return Timestamp.from(clock.instant().minus(within));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
