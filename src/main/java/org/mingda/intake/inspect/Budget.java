package org.mingda.intake.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one upload has unpacked so far, counted as it is read and not as the archive says. */
final class Budget {

    private static final long SURELY_HARMLESS = 20L << 20;
    private static final int MOST_TIMES_ITS_SIZE = 200;
    private static final int MOST_FILES_IN_ALL = 20_000;

    private final Limits limits;
    private final long most;
    private long unpacked;
    private int files;

    Budget(Limits limits, long size) {
        this.limits = limits;
        this.most = Math.min(limits.unpacked(), Math.max(SURELY_HARMLESS, size * MOST_TIMES_ITS_SIZE));
    }

    int files() {
        return limits.files();
    }

    /** Read out of an archive: ends with {@link Spent} when it is too much. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                spend(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                int read = super.read(target, from, length);
                spend(Math.max(0, read));
                return read;
            }
        };
    }

    void spend(long bytes) throws Spent {
        unpacked += bytes;
        if (unpacked > most) {
            throw new Spent();
        }
    }

    /** Files in files in files count too. */
    void oneMoreFile() throws Spent {
        if (++files > MOST_FILES_IN_ALL) {
            throw new Spent();
        }
    }

    /** The upload unpacks to more than it may. */
    static final class Spent extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
