package org.mingda.config;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Map;
import org.mingda.intake.mail.Mailbox;
import org.mingda.intake.mail.MailboxSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The mail catcher of a demonstration is the invented agency's mailbox too. */
@Component
@Conditional(OnMailCatcher.class)
class DemoMailboxes implements MailboxSource {

    static final String ADDRESS = "ysqgk@qingshi.example";
    private static final String ANY_PASSWORD = "demo";

    private final GreenMail server;

    DemoMailboxes(GreenMail server) {
        this.server = server;
        server.setUser(ADDRESS, ADDRESS, ANY_PASSWORD);
    }

    @Override
    public Map<String, Mailbox> mailboxes() {
        return Map.of(DemoHouse.AGENCY, new Mailbox(ADDRESS, "127.0.0.1", server.getImap().getPort(), "imap", "",
                ANY_PASSWORD, "INBOX", "", "", true, Duration.ofMinutes(1), true));
    }
}
