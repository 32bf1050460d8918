package org.mingda.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamSource;

/** Bytes on disk while they are looked into: the very bytes that were checked are stored, and memory stays flat. */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long size;

    private Spool(Path path, long size) {
        this.path = path;
        this.size = size;
    }

    /** Copies at most so many bytes and one more, by which the caller sees that there were more. */
    static Spool of(InputStreamSource content, long most) throws IOException {
        try (InputStream in = content.getInputStream()) {
            return of(in, most);
        }
    }

    static Spool of(InputStream in, long most) throws IOException {
        Path path = Files.createTempFile("mingda-upload-", ".part");
        try (OutputStream out = Files.newOutputStream(path)) {
            return new Spool(path, copy(in, out, most));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0 && copied <= most; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            copied += n;
        }
        return copied;
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftToTheSystem) {
            path.toFile().deleteOnExit();
        }
    }
}
