package org.mingda.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mingda.intake.Flaw;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with each field. */
@Component
public class FlawMessages {

    private final MessageSource messages;

    FlawMessages(MessageSource messages) {
        this.messages = messages;
    }

    /** Field to message, in the order given; several flaws of one field become several sentences. */
    public Map<String, String> byField(Collection<Flaw> flaws, Locale locale) {
        Map<String, String> said = new LinkedHashMap<>();
        flaws.forEach(flaw -> said.merge(flaw.field(), say(flaw, locale), (one, other) -> one + " " + other));
        return said;
    }

    private String say(Flaw flaw, Locale locale) {
        return messages.getMessage(flaw.key(), flaw.values().toArray(), locale);
    }
}
