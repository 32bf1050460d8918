package org.mingda.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mingda.account.Agencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads every agency's mailbox while the product runs, each on a thread of its own. */
@Component
class MailboxKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final Mailboxes mailboxes;
    private final MailDoor door;
    private final MailboxPulse pulse;
    private final MailIntakeSettings settings;
    private final Agencies agencies;
    private final Clock clock;
    private final List<MailboxWatch> watches = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    MailboxKeeper(Mailboxes mailboxes, MailDoor door, MailboxPulse pulse, MailIntakeSettings settings,
            Agencies agencies, Clock clock) {
        this.mailboxes = mailboxes;
        this.door = door;
        this.pulse = pulse;
        this.settings = settings;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Once the agencies are there. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        mailboxes.all().forEach((agency, box) -> {
            if (box.isRead() && agencies.find(agency).isPresent()) {
                watch(agency, box);
            } else if (box.isRead()) {
                LOG.warn("mingda.intake.mailboxes.{}：没有这个机关，邮箱不读取。 / There is no such agency", agency);
            }
        });
    }

    private void watch(String agency, Mailbox box) {
        MailboxReader reader = new MailboxReader(agency, box, door, settings.mailSize().toBytes(), clock);
        MailboxWatch watch = new MailboxWatch(agency, box, reader, pulse, FIRST_PAUSE);
        Thread thread = new Thread(watch, "mailbox-" + agency);
        thread.setDaemon(true);
        watches.add(watch);
        threads.add(thread);
        thread.start();
    }

    /** Lets a mail that is being taken in be finished. */
    @Override
    public void destroy() throws InterruptedException {
        watches.forEach(MailboxWatch::close);
        for (Thread thread : threads) {
            thread.join(5_000);
        }
    }
}
