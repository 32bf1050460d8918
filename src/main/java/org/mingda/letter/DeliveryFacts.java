package org.mingda.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.springframework.stereotype.Component;

/** Writes down how a try ended, in its row and in the ledger, and what the law lets follow from it. */
@Component
class DeliveryFacts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final DeliveryTries tries;
    private final DeliveryEffects effects;
    private final Letters letters;
    private final Ledger ledger;
    private final Clock clock;

    DeliveryFacts(DeliveryTries tries, DeliveryEffects effects, Letters letters, Ledger ledger, Clock clock) {
        this.tries = tries;
        this.effects = effects;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    Letter letter(UUID id) {
        return letters.find(id).orElseThrow();
    }

    String minute() {
        return MINUTE.format(clock.instant().atZone(clock.getZone()));
    }

    String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }

    /** Delivered: noted, with its consequences. */
    void delivered(Letter letter, DeliveryTry one, LocalDate on, String proof, UUID file, String actor) {
        note(letter, one, on, proof, file, actor);
        effects.of(letter, word(one.way()), on, proof, actor);
    }

    /** Only the row and the entry, for a task that does the rest itself. */
    void note(Letter letter, DeliveryTry one, LocalDate on, String proof, UUID file, String actor) {
        tries.delivered(one.id(), on, proof, file, actor);
        append(letter, EventType.LETTER_DELIVERED, on, actor, one, "proof", proof);
    }

    /** Failed: noted. */
    void failed(Letter letter, DeliveryTry one, LocalDate on, String why, UUID file, String actor) {
        tries.failed(one.id(), why, file, actor);
        append(letter, EventType.LETTER_RETURNED, on, actor, one, "reason", why);
        effects.failed(letter);
    }

    /** Settled without a proof, for a reason: it counts as delivered from that day. */
    void settled(Letter letter, DeliveryTry one, LocalDate on, String reason, String actor) {
        tries.settled(one.id(), reason, actor);
        append(letter, EventType.DELIVERY_SETTLED, on, actor, one, "reason", reason);
        effects.of(letter, "settled", on, "视为送达：" + reason, actor);
    }

    void append(Letter letter, EventType type, LocalDate on, String actor, DeliveryTry one, String key, String words) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("letter", letter.id().toString());
        data.put("title", letter.title());
        data.put("number", letter.number());
        data.put("deliveryWay", one.way().name());
        if (!one.trackingNumber().isEmpty()) {
            data.put("trackingNumber", one.trackingNumber());
        }
        data.put(key, words);
        ledger.append(letter.request(), type, on, actor, data);
    }

    static String word(DeliveryWay way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
