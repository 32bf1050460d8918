package org.mingda.web.guard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;
import org.mingda.request.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ALTCHA challenges: signed by us, solved by the visitor's browser, good once and for a while. */
@Component
public class Altcha {

    /** The name of the form field with the solution. */
    public static final String FIELD = "altcha";

    private static final String SECRET = "altcha";
    private static final int LONGEST_SOLUTION = 2_000;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final GuardSettings settings;
    private final Clock clock;

    Altcha(JdbcClient jdbc, Secrets secrets, ObjectMapper json, GuardSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** A fresh challenge in the form that ALTCHA prescribes; nothing of it is stored. */
    String challenge() {
        try {
            Challenge challenge = org.altcha.altcha.Altcha.createChallenge(new ChallengeOptions()
                    .setAlgorithm(Algorithm.SHA256).setMaxNumber(settings.difficulty()).setSecureRandomNumber(true)
                    .setExpires(clock.instant().plus(settings.expiry()).getEpochSecond()).setHmacKey(key()));
            return json.writeValueAsString(challenge);
        } catch (Exception noSuchAlgorithm) {
            throw new IllegalStateException(noSuchAlgorithm);
        }
    }

    /** In seconds. */
    long lifetime() {
        return settings.expiry().toSeconds();
    }

    /** Whether this is the solution of a challenge of ours that has not expired; it is spent then. */
    @Transactional
    public boolean spend(String solution) {
        Payload payload = read(solution);
        return payload != null && right(payload) && spendOnce(payload);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    @Transactional
    public void forgetExpired() {
        jdbc.sql("delete from spent_challenge where expires_at < ?").param(Timestamp.from(clock.instant())).update();
    }

    private boolean right(Payload payload) {
        try {
            return Algorithm.SHA256.getName().equals(payload.algorithm)
                    && org.altcha.altcha.Altcha.verifySolution(payload, key(), false)
                    && expires(payload).isAfter(clock.instant());
        } catch (Exception notASolution) {
            return false;
        }
    }

    private boolean spendOnce(Payload payload) {
        return jdbc.sql("insert into spent_challenge (challenge, expires_at) values (?, ?) on conflict do nothing")
                .params(payload.challenge, Timestamp.from(expires(payload))).update() == 1;
    }

    private Payload read(String solution) {
        if (solution == null || solution.isBlank() || solution.length() > LONGEST_SOLUTION) {
            return null;
        }
        try {
            return json.readerFor(Payload.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(
                    Base64.getDecoder().decode(solution));
        } catch (IOException | IllegalArgumentException notASolution) {
            return null;
        }
    }

    private static Instant expires(Payload payload) {
        try {
            String seconds = org.altcha.altcha.Altcha.extractParams(payload.salt).get("expires");
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (Exception neverOurs) {
            return Instant.EPOCH;
        }
    }

    private String key() {
        return HexFormat.of().formatHex(secrets.derive(SECRET, "hmac"));
    }
}
