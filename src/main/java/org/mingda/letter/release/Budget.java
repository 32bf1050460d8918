package org.mingda.letter.release;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much one examination may read and how long it may take; asked at every step, because no library asks it. */
final class Budget {

    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_STEPS = 50_000_000;

    private final long until;
    private long bytes;
    private int steps;

    /** {@code nanos} from now on. */
    Budget(long nanos) {
        this.until = System.nanoTime() + nanos;
    }

    void step() {
        boolean late = (++steps & 0xff) == 0 && (System.nanoTime() > until || Thread.currentThread().isInterrupted());
        if (late) {
            throw Unseen.unknown("检查用时太长，没有查完");
        }
        if (steps > MOST_STEPS) {
            throw Unseen.unknown("内容太多，没有查完");
        }
    }

    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                spend(1);
                return super.read();
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                int read = super.read(target, from, length);
                spend(Math.max(1, read));
                return read;
            }
        };
    }

    private void spend(int read) {
        bytes += read;
        step();
        if (bytes > MOST_BYTES) {
            throw Unseen.unknown("解压后的内容太大，没有查完");
        }
    }
}
