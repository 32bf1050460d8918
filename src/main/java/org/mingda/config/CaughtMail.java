package org.mingda.config;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.mingda.web.DemoMailbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Lets the pages of a demonstration read the mail catcher; empty where there is none. */
@Component
@Conditional(OnDemo.class)
class CaughtMail implements DemoMailbox {

    private final ObjectProvider<GreenMail> server;

    CaughtMail(ObjectProvider<GreenMail> server) {
        this.server = server;
    }

    @Override
    public List<MimeMessage> mails() {
        GreenMail catcher = server.getIfAvailable();
        return catcher == null ? List.of() : List.of(catcher.getReceivedMessages());
    }
}
