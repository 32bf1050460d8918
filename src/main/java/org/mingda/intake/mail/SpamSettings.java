package org.mingda.intake.mail;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the marks of a spam filter are believed.
 *
 * @param score from so many points of X-Spam-Score or stars of X-Spam-Level on
 * @param confidence from this spam confidence level of Exchange on
 * @param headers what else marks spam, each as {@code Name: beginning of its value}
 */
record SpamSettings(
        @DefaultValue("6") double score,
        @DefaultValue("5") int confidence,
        @DefaultValue({"X-Spam-Flag: yes", "X-Spam-Status: yes", "X-Spam: yes", "X-Coremail-Spam: yes"})
        List<String> headers) {

    static SpamSettings usual() {
        return new SpamSettings(6, 5, List.of("X-Spam-Flag: yes", "X-Spam-Status: yes", "X-Spam: yes",
                "X-Coremail-Spam: yes"));
    }
}
