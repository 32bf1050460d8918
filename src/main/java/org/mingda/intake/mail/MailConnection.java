package org.mingda.intake.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** An open IMAP connection to one mailbox. */
final class MailConnection implements AutoCloseable {

    private static final int CONNECT_MILLIS = 20_000;
    private static final String FETCH_BYTES = "1048576";

    private final Mailbox box;
    private final IMAPStore store;

    /** Whether one mail can be taken away without those that somebody else marked. */
    boolean movesSingleMails() throws MessagingException {
        return store.hasCapability("UIDPLUS");
    }

    private MailConnection(Mailbox box, IMAPStore store) {
        this.box = box;
        this.store = store;
    }

    static MailConnection open(Mailbox box) throws MessagingException {
        String protocol = box.protocol().equals("imaps") ? "imaps" : "imap";
        IMAPStore store = (IMAPStore) Session.getInstance(properties(box, "mail." + protocol + ".")).getStore(protocol);
        store.connect(box.host(), box.port() == 0 ? -1 : box.port(), box.login(), box.password());
        if (store.hasCapability("ID")) {
            store.id(Map.of("name", "Mingda", "version", "1")); // NetEase lets nobody in who does not say this
        }
        return new MailConnection(box, store);
    }

    private static Properties properties(Mailbox box, String prefix) {
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(CONNECT_MILLIS));
        // longer than the wait between two looks, or waiting would count as silence
        properties.setProperty(prefix + "timeout", String.valueOf(box.poll().toMillis() + 30_000));
        properties.setProperty(prefix + "writetimeout", String.valueOf(CONNECT_MILLIS));
        properties.setProperty(prefix + "fetchsize", FETCH_BYTES);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(box.protocol().equals("imap-starttls")));
        return properties;
    }

    IMAPFolder folder(String name) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    boolean tells() throws MessagingException {
        return box.idle() && store.hasCapability("IDLE");
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
