package org.mingda.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what is new in a folder, one mail after the other. The mailbox is touched only after a mail is safe in our
 * database; a crash between means that the same mail is met again, and known.
 */
final class MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

    private final String agency;
    private final Mailbox box;
    private final MailDoor door;
    private final long largest;
    private final Clock clock;
    private ArrivedMail.Position failed;

    MailboxReader(String agency, Mailbox box, MailDoor door, long largest, Clock clock) {
        this.agency = agency;
        this.box = box;
        this.door = door;
        this.largest = largest;
        this.clock = clock;
    }

    /** Reads all that is new in both folders; returns how many that were. */
    int readAll(MailConnection connection, IMAPFolder inbox) throws MessagingException, IOException {
        int found = read(connection, inbox, false);
        if (!box.spamFolder().isBlank()) {
            try (IMAPFolder sortedOut = connection.folder(box.spamFolder())) {
                found += read(connection, sortedOut, true);
            }
        }
        return found;
    }

    private int read(MailConnection connection, IMAPFolder folder, boolean sortedOut)
            throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        // what is moved away afterwards is known by being there; everything else by its place
        boolean stays = sortedOut || box.doneFolder().isBlank();
        long last = stays ? door.lastUid(agency, box, folder.getFullName(), validity) : 0;
        Message[] found = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.SIZE);
        folder.fetch(found, wanted);
        int taken = 0;
        for (Message message : found) {
            long uid = folder.getUID(message);
            if (uid > last) {
                take((IMAPMessage) message, new ArrivedMail.Position(folder.getFullName(), validity, uid), sortedOut);
                tidyUp(connection, folder, message, sortedOut);
                taken++;
            }
        }
        return taken;
    }

    private void take(IMAPMessage message, ArrivedMail.Position position, boolean sortedOut)
            throws MessagingException, IOException {
        message.setPeek(true);
        Path raw = message.getSizeLong() > largest ? null : fetched(message);
        try {
            hand(new ArrivedMail(position, raw, message.getSizeLong(), header(message, "From"),
                    header(message, "Subject"), receivedAt(message), sortedOut));
        } finally {
            if (raw != null) {
                Files.deleteIfExists(raw);
            }
        }
    }

    /** What fails once may be the database; what fails twice is the mail, and must not keep back those behind it. */
    private void hand(ArrivedMail mail) {
        try {
            door.take(agency, box, mail);
        } catch (RuntimeException | StackOverflowError failure) {
            if (!mail.position().equals(failed)) {
                failed = mail.position();
                throw new IllegalStateException("Mail " + failed + " could not be taken in", failure);
            }
            LOG.warn("Mail {} of {} goes to the desk unread", failed, box, failure);
            door.takeUnread(agency, box, mail);
        }
    }

    private static Path fetched(IMAPMessage message) throws MessagingException, IOException {
        Path file = Files.createTempFile("mingda-mail", ".eml");
        try (InputStream content = message.getMimeStream()) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | MessagingException | RuntimeException brokenOff) {
            Files.deleteIfExists(file);
            throw brokenOff;
        }
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : MailHeaders.shortened(values[0]);
    }

    private Instant receivedAt(Message message) throws MessagingException {
        return message.getReceivedDate() == null ? clock.instant() : message.getReceivedDate().toInstant();
    }

    /** Only after the commit; a server that cannot move a single mail keeps it where it is. */
    private void tidyUp(MailConnection connection, IMAPFolder folder, Message message, boolean sortedOut)
            throws MessagingException {
        if (!box.doneFolder().isBlank() && !sortedOut && connection.movesSingleMails()) {
            Folder done = connection.folder(box.doneFolder());
            folder.copyMessages(new Message[] {message}, done);
            message.setFlag(Flags.Flag.DELETED, true);
            folder.expunge(new Message[] {message});
            done.close(false);
        } else {
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }
}
