package org.mingda.law;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds events by type, so that nothing depends on the order in which they were recorded.
 *
 * <p>A request has few of them: looking through all is quicker than filing them first.
 */
record EventIndex(List<ClockEvent> events) {

    /** The only event of the type, or null; a second one is refused. */
    <T extends ClockEvent> T one(Class<T> type, Impossible second) {
        ClockEvent found = null;
        for (ClockEvent event : events) {
            if (event.getClass() == type) {
                second.whenSecond(found, event);
                found = event;
            }
        }
        return type.cast(found);
    }

    /** The day of the only event of the type for one consultation, or null. */
    LocalDate day(Class<? extends ClockEvent> type, String id) {
        ClockEvent found = null;
        for (ClockEvent event : events) {
            if (event.getClass() == type && id.equals(event.id())) {
                Impossible.SECOND_RECORD.whenSecond(found, event);
                found = event;
            }
        }
        return on(found);
    }

    static LocalDate on(ClockEvent event) {
        return event == null ? null : event.on();
    }
}
