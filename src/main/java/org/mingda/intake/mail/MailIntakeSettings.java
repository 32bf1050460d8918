package org.mingda.intake.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an office may set about the mail it takes in.
 *
 * @param mailSize a larger mail stays in the mailbox and is only listed
 * @param confirmations how many times within a day one sender is asked to confirm; more would feed a loop
 * @param confirmWithin an older mail is not answered by itself
 */
@ConfigurationProperties("mingda.intake.mail")
record MailIntakeSettings(
        @DefaultValue("60MB") DataSize mailSize,
        @DefaultValue("5") int confirmations,
        @DefaultValue("P7D") Duration confirmWithin,
        @DefaultValue SpamSettings spam) {}
