package org.mingda.request;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Derives codes that nobody can guess with secrets made once for each database, one for each purpose. */
@Component
public class Secrets {

    private final JdbcClient jdbc;

    Secrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same 16 bytes for the same text, unguessable without the secret of this purpose. */
    public byte[] derive(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(purpose), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret(String name) {
        return known(name).orElseGet(() -> make(name));
    }

    private byte[] make(String name) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into secret (name, value) values (?, ?) on conflict do nothing").params(name, fresh).update();
        return known(name).orElseThrow();
    }

    private Optional<byte[]> known(String name) {
        return jdbc.sql("select value from secret where name = ?").param(name).query(byte[].class).optional();
    }
}
