package org.mingda.letter;

import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How letters are sent.
 *
 * @param from the sender's address; the agency's name is set before it
 * @param filesSize all files of one letter together; when they are more, the applicant fetches them from the portal
 */
@ConfigurationProperties("mingda.mail")
public record MailSettings(@DefaultValue("noreply@mingda.localhost") String from,
        @DefaultValue("10MB") DataSize filesSize) {

    public MailSettings {
        MailAddress.require(from);
    }

    String messageId(UUID letter) {
        return "<" + letter + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }
}
