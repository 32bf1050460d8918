package org.mingda.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands at the door and at the pulse of a mailbox and writes down what comes. */
final class Recorder implements MailDoor, MailboxPulse {

    final List<ArrivedMail> taken = new CopyOnWriteArrayList<>();
    final List<String> subjects = new CopyOnWriteArrayList<>();
    final List<String> pulse = new CopyOnWriteArrayList<>();
    volatile long last;
    volatile int crashes;
    volatile long unreadable;
    final List<Long> unread = new CopyOnWriteArrayList<>();

    @Override
    public long lastUid(String agency, Mailbox box, String folder, long validity) {
        return folder.equals("INBOX") ? last : 0;
    }

    @Override
    public void take(String agency, Mailbox box, ArrivedMail mail) {
        if (crashes > 0) {
            crashes--;
            throw new IllegalStateException("the database is away");
        }
        if (mail.position().uid() == unreadable) {
            throw new IllegalStateException("this mail breaks the reader");
        }
        taken.add(mail);
        subjects.add(mail.raw() == null ? "" : subject(mail));
        last = mail.position().folder().equals("INBOX") ? mail.position().uid() : last;
    }

    @Override
    public void takeUnread(String agency, Mailbox box, ArrivedMail mail) {
        if (mail.position().uid() != unreadable) {
            throw new IllegalStateException("the database is away");
        }
        unread.add(mail.position().uid());
        last = mail.position().uid();
    }

    private static String subject(ArrivedMail mail) {
        try {
            return Mails.read(Files.readAllBytes(mail.raw())).subject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void reached(String agency, Mailbox box) {
        pulse.add("up");
    }

    @Override
    public void lost(String agency, Mailbox box, String why) {
        pulse.add(why);
    }
}
