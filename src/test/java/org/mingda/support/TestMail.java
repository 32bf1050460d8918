package org.mingda.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The one mail server of the test JVM; stop it to see what happens when mail is down, it comes back on its port. */
public final class TestMail {

    /** The address of the agency's mailbox, which nobody reads by itself in tests. */
    public static final String OFFICE = "ysqgk@qingshi.example";

    static final String HOST = "127.0.0.1";
    private static final GreenMail SERVER = start();

    private TestMail() {}

    public static GreenMail server() {
        return SERVER;
    }

    public static int smtpPort() {
        return SERVER.getSmtp().getServerSetup().getPort();
    }

    static void reset() {
        try {
            if (!SERVER.isRunning()) {
                SERVER.start();
            }
            SERVER.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(freePort(), HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(freePort(), HOST, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
