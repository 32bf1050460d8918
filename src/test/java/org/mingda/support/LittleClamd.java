package org.mingda.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A scanner on this machine that speaks ClamAV's INSTREAM, knows one virus (EICAR), and can behave badly. */
public final class LittleClamd implements AutoCloseable {

    /** How it behaves. */
    public enum Mood {
        WELL, HANGS_UP, HANGS_UP_IN_THE_MIDDLE, SAYS_NONSENSE, NEVER_ANSWERS, TAKES_ONLY_A_MEGABYTE
    }

    /** The test virus all scanners know, put together here so that none finds it in our own code. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int ONE_MEGABYTE = 1 << 20;
    private static final int LONGEST_SEEN = 200;

    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;
    private volatile long taken;

    public LittleClamd() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "little-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    public void behave(Mood next) {
        mood = next;
    }

    /** Bytes of the last file. */
    public long taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                answer(new DataInputStream(caller.getInputStream()), caller.getOutputStream());
            } catch (IOException gone) {
                // the next one, please
            }
        }
    }

    private void answer(DataInputStream in, OutputStream out) throws IOException {
        if (mood == Mood.HANGS_UP) {
            return;
        }
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            throw new UncheckedIOException(new IOException("no INSTREAM"));
        }
        boolean found = read(in, out);
        String said = switch (mood) {
            case SAYS_NONSENSE -> "stream: maybe";
            case NEVER_ANSWERS -> waited();
            default -> found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        };
        out.write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private boolean read(DataInputStream in, OutputStream out) throws IOException {
        long size = 0;
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            byte[] chunk = in.readNBytes(length);
            size += chunk.length;
            first.write(chunk, 0, Math.min(chunk.length, Math.max(0, LONGEST_SEEN - first.size())));
            if (mood == Mood.HANGS_UP_IN_THE_MIDDLE) {
                throw new IOException("had enough");
            }
            if (mood == Mood.TAKES_ONLY_A_MEGABYTE && size > ONE_MEGABYTE) {
                out.write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                in.transferTo(OutputStream.nullOutputStream());
                throw new IOException("too large");
            }
        }
        taken = size;
        return first.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
    }

    private String waited() throws IOException {
        try {
            closed.await();
            return "";
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
