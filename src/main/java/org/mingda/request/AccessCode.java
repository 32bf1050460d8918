package org.mingda.request;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** The applicant's key to one request: 128 bits, written as 26 letters and digits in groups; only its hash is kept. */
public final class AccessCode {

    /** A hash that no code has, so that an unknown number is checked like a known one. */
    static final String NOBODYS_HASH = "0".repeat(64);

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private AccessCode() {}

    /** Writes 16 bytes as a code, e.g. {@code 7KQF2-….}. */
    public static String of(byte[] bits) {
        BigInteger rest = new BigInteger(1, Arrays.copyOf(bits, 16));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(rest.shiftRight(5 * (LENGTH - 1 - i)).intValue() & 31));
            if (i % 5 == 4 && i < LENGTH - 1) {
                code.append('-');
            }
        }
        return code.toString();
    }

    static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain(code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean matches(String code, String storedHash) {
        return MessageDigest.isEqual(
                hash(code).getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** What people type differently means the same: case, spaces, dashes, O for 0, I and L for 1. */
    private static String plain(String code) {
        return code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")
                .replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
