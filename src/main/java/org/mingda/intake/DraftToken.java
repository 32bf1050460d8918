package org.mingda.intake;

import java.security.SecureRandom;
import java.util.Base64;
import org.mingda.request.Sha256;

/** The part of a draft's address that nobody can guess: 128 bits; only its hash is kept. */
final class DraftToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftToken() {}

    static String fresh() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String token) {
        return Sha256.of(token);
    }
}
