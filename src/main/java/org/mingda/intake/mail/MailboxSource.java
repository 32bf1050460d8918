package org.mingda.intake.mail;

import java.util.Map;

/** Mailboxes that are not written in the settings, such as the one of the demonstration. */
public interface MailboxSource {

    /** By the id of their agency. */
    Map<String, Mailbox> mailboxes();
}
