package org.mingda.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wire to one client: lines in, lines out. */
public final class SmtpLine {

    private static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch closed;

    SmtpLine(Socket client, CountDownLatch closed) throws IOException {
        this.in = new BufferedInputStream(client.getInputStream());
        this.out = client.getOutputStream();
        this.closed = closed;
    }

    void say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The next line's bytes without its end; an error when the client is gone. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() == LONGEST) {
                throw new IOException("no line any more");
            }
            line.write(next);
        }
        byte[] read = line.toByteArray();
        return read.length > 0 && read[read.length - 1] == '\r' ? Arrays.copyOf(read, read.length - 1) : read;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Does nothing for so long, or until the server is closed. */
    void idle(Duration time) throws IOException {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SocketException("the server is closed");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Takes whatever comes until the client hangs up or dies. */
    void readToItsEnd() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
