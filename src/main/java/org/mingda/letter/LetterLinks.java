package org.mingda.letter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.AccessCode;
import org.mingda.request.Secrets;
import org.mingda.request.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links to letters. An address is derived from its letter (HMAC, a secret of its own for each database), so that a
 * mail that is sent once more is the same mail; kept is only its hash.
 */
@Component
public class LetterLinks {

    private static final String PURPOSE = "letter-link";
    private static final String COLUMNS = "select letter, expires_at, revoked_at from letter_link where ";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final PortalSettings portal;
    private final MailSettings settings;
    private final Clock clock;

    LetterLinks(JdbcClient jdbc, Secrets secrets, PortalSettings portal, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.portal = portal;
        this.settings = settings;
        this.clock = clock;
    }

    /** The full address for the mail, which works until {@link #lastDay} ends; however often it is asked for, the same. */
    @Transactional
    public String address(Letter letter) {
        String token = AccessCode.of(secrets.derive(PURPOSE, letter.id().toString()));
        jdbc.sql("insert into letter_link (letter, token_hash, expires_at) values (?, ?, ?) on conflict do nothing")
                .params(letter.id(), Sha256.of(token), Timestamp.from(end(letter))).update();
        return portal.link("/d/" + token);
    }

    /** The last day on which the whole day long it works. */
    LocalDate lastDay(Letter letter) {
        return LocalDate.ofInstant(letter.issuedAt(), clock.getZone()).plusDays(settings.linkLasts().toDays());
    }

    private Instant end(Letter letter) {
        return lastDay(letter).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** The link that ends with this; a wrong one finds nothing, whatever it contains. */
    public Optional<LetterLink> find(String token) {
        return jdbc.sql(COLUMNS + "token_hash = ?").param(Sha256.of(token)).query(LetterLink.class).optional();
    }

    public Optional<LetterLink> of(UUID letter) {
        return jdbc.sql(COLUMNS + "letter = ?").param(letter).query(LetterLink.class).optional();
    }

    /** Whether the letter's one link leads nowhere any more; its mail, sent once more, would hold the same. */
    boolean closed(UUID letter) {
        return of(letter).filter(link -> link.state(clock.instant()) != LetterLink.State.OPEN).isPresent();
    }

    /** False when there was nothing to take back. */
    boolean revoke(UUID letter, Instant now) {
        return jdbc.sql("update letter_link set revoked_at = ? where letter = ? and revoked_at is null")
                .params(Timestamp.from(now), letter).update() == 1;
    }
}
