package org.mingda.web.law;

import java.util.function.Function;

/** What an event may say beside its type and day. */
public enum EventField {
    ID("id", AskedEvent::id),
    KIND("kind", AskedEvent::kind),
    ANSWER_BY("answerBy", AskedEvent::answerBy),
    WORKING_DAYS("workingDays", AskedEvent::workingDays);

    private final String key;
    private final Function<AskedEvent, String> reader;

    EventField(String key, Function<AskedEvent, String> reader) {
        this.key = key;
        this.reader = reader;
    }

    /** The name in the API and on the page. */
    public String key() {
        return key;
    }

    String of(AskedEvent event) {
        return reader.apply(event);
    }
}
