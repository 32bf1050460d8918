package org.mingda.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects flaws, the first one of each field. */
final class Flaws {

    private final Map<String, Flaw> byField = new LinkedHashMap<>();

    void when(String field, boolean wrong, String key, Object... values) {
        if (wrong) {
            byField.putIfAbsent(field, Flaw.of(field, key, values));
        }
    }

    void tooLong(String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        when(field, length > most, "tooLong", most, length);
    }

    /** The value meant; null, with a flaw, when it is none of this type's. */
    <E extends Enum<E>> E notOneOf(String field, String name, Class<E> type) {
        E meant = Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst().orElse(null);
        when(field, meant == null, field + ".required");
        return meant;
    }

    List<Flaw> found() {
        return new ArrayList<>(byField.values());
    }
}
