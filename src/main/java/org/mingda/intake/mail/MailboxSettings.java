package org.mingda.intake.mail;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The mailboxes that the administrator wrote into the settings, by the id of their agency. */
@ConfigurationProperties("mingda.intake")
record MailboxSettings(@DefaultValue Map<String, Mailbox> mailboxes) {}
