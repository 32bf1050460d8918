package org.mingda.request;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links to a request: 128 bits of chance, kept as a hash, good once and for {@link #LASTS}. */
@Component
public class TrackLinks {

    public static final Duration LASTS = Duration.ofMinutes(15);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    TrackLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last part of a new link's address. */
    @Transactional
    public String issue(String number) {
        byte[] bits = new byte[16];
        CHANCE.nextBytes(bits);
        String token = AccessCode.of(bits);
        jdbc.sql("insert into track_link (token_hash, request, expires_at) values (?, ?, ?)")
                .params(AccessCode.hash(token), number, Timestamp.from(clock.instant().plus(LASTS))).update();
        return token;
    }

    /** The request that a link opens, which it does once; empty for one that was used, is too old or never was. */
    @Transactional
    public Optional<String> use(String token) {
        return jdbc.sql("""
                update track_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now returning request""")
                .param("now", Timestamp.from(clock.instant())).param("hash", AccessCode.hash(token))
                .query(String.class).optional();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from track_link where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).update();
    }
}
