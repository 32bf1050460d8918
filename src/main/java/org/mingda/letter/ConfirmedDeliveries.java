package org.mingda.letter;

import java.time.LocalDate;
import org.mingda.request.EventType;
import org.mingda.request.RequestProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps, with the letter, what officers confirm of its delivery in the tasks that each kind of letter has. */
@Component
public class ConfirmedDeliveries {

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

    /**
     * The recipient has it; the task itself records what follows from that.
     *
     * @param trackingNumber empty when it was not posted; never looked for in the proof, where other numbers stand
     */
    @Transactional
    public void received(String number, HandedLetter kind, String id, LocalDate on, String trackingNumber, String proof,
            String actor) {
        Letter letter = issued.find(number, kind.key(id));
        if (trackingNumber.isBlank()) {
            arrived(letter, DeliveryWay.COUNTER, on, "", proof, actor);
        } else {
            arrived(letter, DeliveryWay.POST, on, TrackingNumber.checked(trackingNumber), proof, actor);
        }
    }

    /** The reply was handed to the applicant. */
    @Transactional
    public void handedOver(String number, LocalDate on, String proof, String actor) {
        arrived(reply(number), DeliveryWay.COUNTER, on, "", proof, actor);
    }

    /** The reply was given to the post; its return slip comes later. */
    @Transactional
    public void posted(String number, LocalDate on, String trackingNumber, String proof, String actor) {
        Letter letter = reply(number);
        DeliveryTry begun = begin(letter, DeliveryWay.POST, on, TrackingNumber.checked(trackingNumber), actor);
        facts.append(letter, EventType.LETTER_POSTED, on, actor, begun, "note", proof);
        process.deliveryBegun(number, letter.id().toString());
    }

    private Letter reply(String number) {
        return issued.find(number, HandedLetter.REPLY.key(number));
    }

    private void arrived(Letter letter, DeliveryWay way, LocalDate on, String tracking, String proof, String actor) {
        if (tries.latest(letter.id()).filter(DeliveryTry::delivered).isEmpty()) {
            facts.note(letter, begin(letter, way, on, tracking, actor), on, proof, null, actor);
        }
    }

    private DeliveryTry begin(Letter letter, DeliveryWay way, LocalDate on, String tracking, String actor) {
        tries.begin(letter.id(), way, on, "", tracking, actor);
        return tries.latest(letter.id()).orElseThrow();
    }
}
