package org.mingda.intake.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** An IMAP server on this machine with the office's mailbox in it. */
final class OfficeMailbox implements AutoCloseable {

    static final String ADDRESS = "ysqgk@qingshi.example";
    private static final String PASSWORD = "secret";

    final GreenMail server;
    private GreenMailUser user;

    OfficeMailbox() {
        ServerSetup imap = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        imap.setServerStartupTimeout(10_000);
        server = new GreenMail(imap);
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    Mailbox box() {
        return box("", "", PASSWORD, Duration.ofMinutes(10));
    }

    Mailbox box(String spamFolder, String doneFolder, String password, Duration poll) {
        return new Mailbox(ADDRESS, "127.0.0.1", server.getImap().getPort(), "imap", "", password, "INBOX", spamFolder,
                doneFolder, true, poll, true);
    }

    void arrives(String corpusName) {
        arrives(Mails.raw(corpusName));
    }

    void arrives(byte[] raw) {
        try {
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a mail into another folder, as the server itself does with what it takes for spam. */
    void sortedOut(String folder, String corpusName) throws Exception {
        MailFolder target = folder(folder);
        target.store(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(Mails.raw(corpusName))));
    }

    MailFolder folder(String name) throws Exception {
        MailFolder there = server.getManagers().getImapHostManager().getFolder(user, name);
        return there != null ? there : server.getManagers().getImapHostManager().createMailbox(user, name);
    }

    List<Boolean> seen(String folder) throws Exception {
        return folder(folder).getMessages().stream()
                .map(message -> message.getFlags().contains(Flags.Flag.SEEN)).toList();
    }

    /** One that stays the same when the server comes back. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything stored is gone with it, as with a server that was set up anew. */
    void restart() {
        server.stop();
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    @Override
    public void close() {
        server.stop();
    }
}
