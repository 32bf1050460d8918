package org.mingda.letter;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.request.EventType;
import org.mingda.request.RequestProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps, with the letter, what officers confirm of its delivery in the tasks that each kind of letter has. */
@Component
public class ConfirmedDeliveries {

    /** As the post writes it, such as XA12345678901 or EB123456789CN; also within a sentence. */
    private static final Pattern TRACKING = Pattern.compile("[A-Za-z]{2}\\d{9,13}(?:[A-Za-z]{2})?|\\d{10,15}");

    private final IssuedLetters issued;
    private final DeliveryTries tries;
    private final DeliveryFacts facts;
    private final RequestProcess process;

    ConfirmedDeliveries(IssuedLetters issued, DeliveryTries tries, DeliveryFacts facts, RequestProcess process) {
        this.issued = issued;
        this.tries = tries;
        this.facts = facts;
        this.process = process;
    }

    /** The recipient has it; the task itself records what follows from that. */
    @Transactional
    public void received(String number, HandedLetter kind, String id, LocalDate on, String trackingNumber, String proof,
            String actor) {
        Letter letter = issued.find(number, kind.key(id));
        if (tries.latest(letter.id()).filter(DeliveryTry::delivered).isEmpty()) {
            String tracking = tracking(trackingNumber, proof);
            DeliveryWay way = tracking.isEmpty() ? DeliveryWay.COUNTER : DeliveryWay.POST;
            facts.note(letter, begin(letter, way, on, tracking, actor), on, proof, null, actor);
        }
    }

    /** The reply was given to the post; its return slip comes later. */
    @Transactional
    public void posted(String number, LocalDate on, String trackingNumber, String proof, String actor) {
        Letter letter = issued.find(number, HandedLetter.REPLY.key(number));
        DeliveryTry begun = begin(letter, DeliveryWay.POST, on, tracking(trackingNumber, proof), actor);
        facts.append(letter, EventType.LETTER_POSTED, on, actor, begun, "note", proof);
        process.deliveryBegun(number, letter.id().toString());
    }

    private DeliveryTry begin(Letter letter, DeliveryWay way, LocalDate on, String tracking, String actor) {
        tries.begin(letter.id(), way, on, "", tracking, actor);
        return tries.latest(letter.id()).orElseThrow();
    }

    private static String tracking(String given, String proof) {
        Matcher found = TRACKING.matcher(proof);
        return !given.isBlank() ? given.strip() : found.find() ? found.group() : "";
    }
}
