package org.mingda.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows none of its recipients. */
class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;

    RefusingMailServer() throws IOException {
        socket = new ServerSocket(0);
        Thread thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept();
                InputStream in = client.getInputStream();
                OutputStream out = client.getOutputStream()) {
            BufferedReader commands = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            answer(out, "220 refusing");
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                answer(out, line.startsWith("RCPT") ? "550 no such user" : "250 ok");
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
