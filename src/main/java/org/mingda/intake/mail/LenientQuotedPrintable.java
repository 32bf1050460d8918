package org.mingda.intake.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Quoted-printable in which an equals sign that means nothing stands for itself. */
final class LenientQuotedPrintable extends FilterInputStream {

    LenientQuotedPrintable(InputStream in) {
        super(new PushbackInputStream(in, 2));
    }

    @Override
    public int read() throws IOException {
        int character = in.read();
        return character == '=' ? escaped() : character;
    }

    private int escaped() throws IOException {
        int first = in.read();
        if (first == '\n') {
            return read();
        }
        int second = in.read();
        if (first == '\r') {
            giveBack(second == '\n' ? -1 : second);
            return read();
        }
        if (Character.digit(first, 16) >= 0 && Character.digit(second, 16) >= 0) {
            return Character.digit(first, 16) << 4 | Character.digit(second, 16);
        }
        giveBack(second);
        giveBack(first);
        return first < 0 ? -1 : '=';
    }

    private void giveBack(int character) throws IOException {
        if (character >= 0) {
            ((PushbackInputStream) in).unread(character);
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
