package org.mingda.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds events by type, so that nothing depends on the order in which they were recorded. */
final class EventIndex {

    private final Map<Class<?>, List<ClockEvent>> byType = new HashMap<>();

    EventIndex(List<ClockEvent> events) {
        for (ClockEvent event : events) {
            byType.computeIfAbsent(event.getClass(), type -> new ArrayList<>(4)).add(event);
        }
    }

    @SuppressWarnings("unchecked") // every list holds only events of the type it is filed under
    <T extends ClockEvent> List<T> all(Class<T> type) {
        return (List<T>) byType.getOrDefault(type, List.of());
    }

    /** The only event of the type, or null; a second one is refused. */
    <T extends ClockEvent> T one(Class<T> type, Impossible second) {
        return one(type, any -> true, second);
    }

    <T extends ClockEvent> T one(Class<T> type, Predicate<T> which, Impossible second) {
        T found = null;
        for (T event : all(type)) {
            if (which.test(event)) {
                second.whenSecond(found, event);
                found = event;
            }
        }
        return found;
    }

    static LocalDate on(ClockEvent event) {
        return event == null ? null : event.on();
    }
}
