package org.mingda.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on {@code localhost} that takes mail by STARTTLS, by TLS from the start or in the clear, and offers DSN. */
public final class TlsSmtp implements AutoCloseable {

    /** How it is spoken to. */
    public enum Way { CLEAR, STARTTLS, TLS }

    private final ServerSocket socket;
    private final SSLContext tls;
    private final Way way;
    private final boolean login;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param login whether it offers a login, and refuses whoever tries it */
    public TlsSmtp(Way way, SSLContext tls, boolean login) throws IOException {
        this.way = way;
        this.tls = tls;
        this.login = login;
        this.socket = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
        Thread thread = new Thread(this::serve, "tls-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Every command; what came encrypted is marked by a {@code *}. */
    public List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setSoTimeout(10_000);
                talk(way == Way.TLS ? encrypted(client) : client, way == Way.TLS, true);
            } catch (IOException refusedOrClosed) {
                // the next one, or the end
            }
        }
    }

    private Socket encrypted(Socket client) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private void talk(Socket client, boolean secure, boolean greet) throws IOException {
        BufferedReader commands = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        if (greet) {
            say(client, "220 localhost");
        }
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            heard.add((secure ? "*" : "") + line);
            String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            switch (command) {
                case "EHLO" -> say(client, "250-localhost\r\n250-DSN" + (login ? "\r\n250-AUTH PLAIN" : "")
                        + (way == Way.STARTTLS && !secure ? "\r\n250-STARTTLS" : "") + "\r\n250 8BITMIME");
                case "STARTTLS" -> {
                    say(client, "220 go on");
                    talk(encrypted(client), true, false);
                    return;
                }
                case "AUTH" -> say(client, "535 5.7.8 wrong password");
                case "DATA" -> data(client, commands);
                case "QUIT" -> say(client, "221 bye");
                default -> say(client, "250 ok");
            }
        }
    }

    private static void data(Socket client, BufferedReader commands) throws IOException {
        say(client, "354 go on");
        for (String line = commands.readLine(); line != null && !line.equals("."); line = commands.readLine()) {
            // kept by others
        }
        say(client, "250 2.0.0 taken");
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
