package org.mingda.web.law;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mingda.law.ClockEvent;
import org.mingda.law.ConsultationKind;

/** Reads the events of one question and notes what each lacks, has too much or says wrongly. */
final class EventReader {

    /** More is taken for a slip of the pen; the law's own limits are the clock's business. */
    private static final int MOST_WORKING_DAYS = 1000;
    private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}";
    private static final List<String> KINDS = Arrays.stream(ConsultationKind.values())
            .map(ConsultationKind::key).toList();

    private final Faults faults;
    private final Map<String, ConsultationKind> sent = new HashMap<>();

    EventReader(Faults faults) {
        this.faults = faults;
    }

    /** What each event comes to, to be taken once the whole question is found free of faults. */
    List<Supplier<ClockEvent>> read(List<AskedEvent> events) {
        events.stream().filter(Objects::nonNull).forEach(this::remember);
        return IntStream.range(0, events.size()).mapToObj(i -> read("events." + i, events.get(i)))
                .filter(Objects::nonNull).toList();
    }

    private void remember(AskedEvent event) {
        EventKind.of(event.type()).filter(EventKind.CONSULTATION_SENT::equals).flatMap(sending -> kind(event.kind()))
                .ifPresent(kind -> sent.putIfAbsent(Faults.tidy(event.id()), kind));
    }

    private Supplier<ClockEvent> read(String place, AskedEvent event) {
        if (event == null) {
            faults.add(place, "required");
            return null;
        }
        faults.oneOf(place + ".type", event.type(), EventKind.keys());
        return EventKind.of(event.type()).map(type -> read(place, type, event)).orElse(null);
    }

    private Supplier<ClockEvent> read(String place, EventKind type, AskedEvent event) {
        for (EventField field : EventField.values()) {
            if (!type.allows(field) && Faults.given(field.of(event))) {
                faults.add(place + "." + field.key(), "unexpected", type.key());
            }
        }
        EventKind.Said said = new EventKind.Said(faults.date(place + ".on", event.on()),
                take(EventField.ID, place, type, event, this::id),
                take(EventField.KIND, place, type, event, (field, text) -> kind(field, text, event.id())),
                take(EventField.ANSWER_BY, place, type, event, faults::date),
                take(EventField.WORKING_DAYS, place, type, event, this::workingDays));
        return () -> type.event(said);
    }

    private <T> T take(EventField field, String place, EventKind type, AskedEvent event,
            BiFunction<String, String, T> reader) {
        boolean needed = type.requires(field) || type.allows(field) && Faults.given(field.of(event));
        return needed ? reader.apply(place + "." + field.key(), field.of(event)) : null;
    }

    private String id(String field, String text) {
        if (faults.required(field, text) && !Faults.tidy(text).matches(ID)) {
            faults.add(field, "id");
        }
        return Faults.tidy(text);
    }

    private ConsultationKind kind(String field, String text, String id) {
        ConsultationKind kind = faults.oneOf(field, text, KINDS) ? kind(text).orElseThrow() : null;
        if (kind != null && sent.getOrDefault(Faults.tidy(id), kind) != kind) {
            faults.add(field, "kindDiffers", Faults.tidy(id));
        }
        return kind;
    }

    private static Optional<ConsultationKind> kind(String text) {
        return Arrays.stream(ConsultationKind.values()).filter(kind -> kind.key().equals(Faults.tidy(text))).findFirst();
    }

    private Integer workingDays(String field, String text) {
        return faults.number(field, text, MOST_WORKING_DAYS);
    }
}
