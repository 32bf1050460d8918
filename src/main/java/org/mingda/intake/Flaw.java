package org.mingda.intake;

import java.util.List;

/**
 * What is wrong with one field, in a way that page and API can both say.
 *
 * @param field name of the field, as in {@link Application}
 * @param key key of the message that says what to do
 * @param values what the message mentions
 */
public record Flaw(String field, String key, List<Object> values) {

    public static Flaw of(String field, String key, Object... values) {
        return new Flaw(field, "flaw." + key, List.of(values));
    }
}
