package org.mingda.intake.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Base64 as it really comes: stray characters are skipped, padding in the middle begins anew, a cut end is no error. */
final class LenientBase64 extends FilterInputStream {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private int bits;
    private int collected;

    LenientBase64(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        while (collected < 8) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            take(next);
        }
        collected -= 8;
        return bits >> collected & 0xFF;
    }

    private void take(int character) {
        int value = ALPHABET.indexOf(character);
        if (character == '=') {
            collected = 0;
        } else if (value >= 0) {
            bits = (bits << 6 | value) & 0xFFFFF;
            collected += 6;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        for (int b = 0; count < length && (b = read()) >= 0; count++) {
            into[offset + count] = (byte) b;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
