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

    /** The same where an application of this kind may have words of its own, as {@code flaw.x.CORRECTION}. */
    public Map<String, String> byField(Collection<Flaw> flaws, String kind, Locale locale) {
        return byField(flaws.stream().map(flaw -> ofKind(flaw, kind, locale)).toList(), locale);
    }

    private Flaw ofKind(Flaw flaw, String kind, Locale locale) {
        String own = flaw.key() + "." + kind;
        return messages.getMessage(own, null, null, locale) == null ? flaw
                : new Flaw(flaw.field(), own, flaw.values());
    }

    private String say(Flaw flaw, Locale locale) {
        return messages.getMessage(flaw.key(), flaw.values().toArray(), locale);
    }
}
