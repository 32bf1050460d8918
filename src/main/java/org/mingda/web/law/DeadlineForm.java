package org.mingda.web.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingda.law.Channel;

/**
 * The form of the deadline page as it was filled in, all of it in the address, so that an answer can be kept.
 *
 * @param editing whether a row was added or removed and the answer can wait
 */
record DeadlineForm(String received, String channel, String asOf, String rulebook, List<Row> rows, boolean editing) {

    static final int MOST_ROWS = 20;

    /** One event; {@code type} is null when the address names none that exists. */
    record Row(String name, AskedEvent event, EventKind type) {

        public String value(EventField field) {
            return field.of(event);
        }
    }

    static DeadlineForm of(Map<String, String> given, LocalDate today) {
        List<AskedEvent> events = new ArrayList<>(events(given));
        remove(given.get("remove"), events);
        if (given.containsKey("more")) {
            EventKind.of(given.get("add")).ifPresent(type -> add(type, events));
        }
        return new DeadlineForm(given.getOrDefault("received", today.toString()),
                given.getOrDefault("channel", Channel.PORTAL.name()), given.getOrDefault("asOf", ""),
                given.getOrDefault("rulebook", ""), rows(events),
                given.containsKey("more") || given.containsKey("remove"));
    }

    DeadlineQuestion question() {
        return new DeadlineQuestion(rulebook, channel, received, asOf, rows.stream().map(Row::event).toList());
    }

    public boolean full() {
        return rows.size() >= MOST_ROWS;
    }

    private static List<Row> rows(List<AskedEvent> events) {
        return IntStream.range(0, events.size()).mapToObj(place -> new Row("events." + place, events.get(place),
                EventKind.of(events.get(place).type()).orElse(null))).toList();
    }

    private static List<AskedEvent> events(Map<String, String> given) {
        return IntStream.range(0, MOST_ROWS).mapToObj(place -> "events." + place + ".")
                .filter(row -> given.containsKey(row + "type"))
                .map(row -> new AskedEvent(given.get(row + "type"), given.get(row + "id"), given.get(row + "kind"),
                        given.get(row + "on"), given.get(row + "answerBy"), given.get(row + "workingDays")))
                .toList();
    }

    private static void remove(String place, List<AskedEvent> events) {
        if (place != null && place.matches("[0-9]{1,2}") && Integer.parseInt(place) < events.size()) {
            events.remove(Integer.parseInt(place));
        }
    }

    private static void add(EventKind type, List<AskedEvent> events) {
        if (events.size() < MOST_ROWS) {
            events.add(new AskedEvent(type.key(), idFor(type, events), null, null, null,
                    type == EventKind.EXTENSION_APPROVED ? "20" : null));
        }
    }

    /** A new consultation gets the next number; what became of one is mostly said of the last. */
    private static String idFor(EventKind type, List<AskedEvent> events) {
        if (!type.requires(EventField.ID)) {
            return null;
        }
        long sent = events.stream().filter(event -> EventKind.CONSULTATION_SENT.key().equals(event.type())).count();
        return String.valueOf(type == EventKind.CONSULTATION_SENT ? sent + 1 : Math.max(1, sent));
    }
}
