package org.mingda.letter;

import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are sent.
 *
 * @param from the sender's address; the agency's name is set before it
 */
@ConfigurationProperties("mingda.mail")
record MailSettings(@DefaultValue("noreply@mingda.localhost") String from) {

    MailSettings {
        MailAddress.require(from);
    }

    String messageId(UUID letter) {
        return "<" + letter + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }
}
