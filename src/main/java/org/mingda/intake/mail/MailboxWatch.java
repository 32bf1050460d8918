package org.mingda.intake.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one mailbox open, reads what comes, and connects again after every failure, ever more patiently. */
final class MailboxWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    /** What comes while others are read, or in the moment the wait begins, is not told again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final String agency;
    private final Mailbox box;
    private final MailboxReader reader;
    private final MailboxPulse pulse;
    private final Duration firstPause;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(MailboxWatch::daemon);
    private final Object bell = new Object();
    private volatile boolean stopped;
    private volatile IMAPFolder waiting;

    /** @param firstPause before the second try to connect; doubled up to five minutes */
    MailboxWatch(String agency, Mailbox box, MailboxReader reader, MailboxPulse pulse, Duration firstPause) {
        this.agency = agency;
        this.box = box;
        this.reader = reader;
        this.pulse = pulse;
        this.firstPause = firstPause;
    }

    @Override
    public void run() {
        Duration pause = firstPause;
        while (!stopped) {
            boolean read = false;
            try (MailConnection connection = MailConnection.open(box);
                    IMAPFolder inbox = connection.folder(box.folder())) {
                reader.readAll(connection, inbox);
                pulse.reached(agency, box);
                read = true;
                watch(connection, inbox);
            } catch (MessagingException | IOException | RuntimeException failure) {
                lost(failure);
            }
            pause = read ? firstPause : longer(pause);
            sleep(pause);
        }
    }

    private void watch(MailConnection connection, IMAPFolder inbox) throws MessagingException, IOException {
        Duration longest = LOOK_AGAIN;
        while (!stopped) {
            waitForNews(connection, inbox, longest);
            if (!stopped) {
                boolean found = reader.readAll(connection, inbox) > 0;
                pulse.reached(agency, box);
                longest = found ? LOOK_AGAIN : box.poll();
            }
        }
    }

    private void waitForNews(MailConnection connection, IMAPFolder inbox, Duration longest) throws MessagingException {
        if (!connection.tells()) {
            sleep(box.poll());
            return;
        }
        waiting = inbox;
        Future<?> end = timer.schedule(this::nudge, Math.min(longest.toMillis(), box.poll().toMillis()), TimeUnit.MILLISECONDS);
        try {
            inbox.idle(true);
        } finally {
            waiting = null;
            end.cancel(false);
        }
    }

    /** Ends the wait for the server's word: it may have gone silent without a word, and firewalls forget quiet lines. */
    void nudge() {
        IMAPFolder folder = waiting;
        try {
            if (folder != null && folder.isOpen()) {
                folder.getMessageCount();
            }
        } catch (MessagingException | IllegalStateException gone) {
            LOG.debug("The mailbox {} went away while it was asked", box, gone);
        }
    }

    private void lost(Exception failure) {
        if (!stopped) {
            LOG.warn("邮箱 {} 暂时无法读取，稍后重试。 / Mailbox {} cannot be read, will try again: {}", box, box,
                    failure.toString());
            pulse.lost(agency, box, inWords(failure));
        }
    }

    private static String inWords(Exception failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "邮件服务器不接受用户名或者密码";
        }
        if (failure instanceof MailConnectException) {
            return "连接不上邮件服务器";
        }
        if (failure instanceof FolderNotFoundException) {
            return "邮箱里没有所设的文件夹";
        }
        return failure instanceof RuntimeException ? "邮件没有能保存，稍后重试" : "与邮件服务器的连接中断";
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(Duration.ofMinutes(5)) > 0 ? Duration.ofMinutes(5) : twice;
    }

    private void sleep(Duration time) {
        synchronized (bell) {
            try {
                if (!stopped) {
                    bell.wait(time.toMillis());
                }
            } catch (InterruptedException e) {
                stopped = true;
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        synchronized (bell) {
            bell.notifyAll();
        }
        nudge();
        timer.shutdown();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mailbox-nudge");
        thread.setDaemon(true);
        return thread;
    }
}
