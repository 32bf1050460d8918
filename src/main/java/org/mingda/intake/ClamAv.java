package org.mingda.intake;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.mingda.request.FileScanner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Asks the ClamAV daemon by its command INSTREAM: the file goes through in chunks, one verdict comes back. */
@Component
@ConditionalOnExpression("!'${mingda.intake.clamav.host:}'.isBlank()")
class ClamAv implements FileScanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_VERDICT = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final ClamAvSettings settings;

    ClamAv(ClamAvSettings settings) {
        this.settings = settings;
    }

    @Override
    public String findIn(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            int timeout = (int) settings.timeout().toMillis();
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            socket.setSoTimeout(timeout);
            try {
                send(content, new DataOutputStream(socket.getOutputStream()));
            } catch (IOException hungUp) {
                // it says why before it hangs up, for instance that the file is larger than it takes
                return verdict(read(socket.getInputStream()));
            }
            return verdict(read(socket.getInputStream()));
        }
    }

    private static void send(InputStream content, DataOutputStream to) throws IOException {
        to.write(COMMAND);
        byte[] chunk = new byte[CHUNK];
        for (int length = content.read(chunk); length > 0; length = content.read(chunk)) {
            to.writeInt(length);
            to.write(chunk, 0, length);
        }
        to.writeInt(0);
        to.flush();
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && said.size() < LONGEST_VERDICT; next = in.read()) {
            said.write(next);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    /** Only a clear word counts; anything else is no verdict, and the file goes on waiting. */
    private static String verdict(String said) throws IOException {
        if (said.equals(CLEAN)) {
            return "";
        }
        if (said.endsWith(FOUND)) {
            return said.substring(said.indexOf(':') + 1, said.length() - FOUND.length()).strip();
        }
        throw new IOException(said.isEmpty() ? "ClamAV hung up without a verdict" : "ClamAV: " + said);
    }
}
