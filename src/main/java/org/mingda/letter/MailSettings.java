package org.mingda.letter;

import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How letters are sent.
 *
 * @param from the sender's address; the agency's name is set before it
 * @param filesSize a letter and its files together; when they are more, the applicant fetches them with a link
 * @param linkLasts how long that link works, counted from the letter's issue
 * @param bouncesToReplyAddress whether mail servers return what they cannot deliver to the signed address of its request
 *     instead of {@code from}; only where the server lets us send under such an address
 * @param encryption of the way to the mail server
 */
@ConfigurationProperties("mingda.mail")
public record MailSettings(@DefaultValue("noreply@mingda.localhost") String from,
        @DefaultValue("10MB") DataSize filesSize, @DefaultValue("90d") Duration linkLasts,
        @DefaultValue("false") boolean bouncesToReplyAddress, @DefaultValue("auto") MailEncryption encryption) {

    public MailSettings {
        MailAddress.require(from);
    }

    String messageId(UUID letter) {
        return "<" + letter + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }
}
