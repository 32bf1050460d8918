package org.mingda.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

/** The parts of a file one behind the other, each read when it is needed; the first missing one is the end. */
final class StoredParts extends InputStream {

    private final IntFunction<byte[]> parts;
    private byte[] part = {};
    private int place;
    private int at;

    StoredParts(IntFunction<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        return more() ? part[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int most) {
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int taken = Math.min(most, part.length - at);
        System.arraycopy(part, at, target, from, taken);
        at += taken;
        return taken;
    }

    private boolean more() {
        if (part != null && at == part.length) {
            part = parts.apply(place++);
            at = 0;
        }
        return part != null;
    }
}
