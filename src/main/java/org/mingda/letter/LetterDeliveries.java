package org.mingda.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mingda.request.RequestProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does on a letter's page: it is recorded, and whatever waits for this letter goes on. */
@Component
public class LetterDeliveries {

    private final DeliveryTries tries;
    private final DeliveryRecords records;
    private final DeliveryWait wait;
    private final Letters letters;
    private final RequestProcess process;

    LetterDeliveries(DeliveryTries tries, DeliveryRecords records, DeliveryWait wait, Letters letters,
            RequestProcess process) {
        this.tries = tries;
        this.records = records;
        this.wait = wait;
        this.letters = letters;
        this.process = process;
    }

    /** The tries of a letter, the oldest first. */
    public List<DeliveryTry> of(UUID letter) {
        return tries.of(letter);
    }

    /** The first day on which a try that is under way is looked after. */
    public LocalDate over(DeliveryTry underWay) {
        return wait.over(underWay);
    }

    /** Why somebody looks after it then. */
    public String words(DeliveryTry underWay) {
        return wait.words(underWay);
    }

    @Transactional
    public void posted(UUID letter, LocalDate on, String trackingNumber, String actor) {
        records.posted(letter, on, trackingNumber, actor);
        then(letter, process::deliveryBegun);
    }

    @Transactional
    public void signed(UUID letter, LocalDate on, String by, UUID scan, String actor) {
        records.signed(letter, on, by, scan, actor);
        then(letter, process::delivered);
    }

    /** A later try that is under way goes on. */
    @Transactional
    public void returned(UUID letter, LocalDate on, String reason, UUID scan, String actor) {
        records.returned(letter, on, reason, scan, actor);
        if (tries.latest(letter).filter(DeliveryTry::failed).isPresent()) {
            then(letter, process::deliveryFailed);
        }
    }

    @Transactional
    public void handedOver(UUID letter, LocalDate on, String signedBy, UUID scan, String actor) {
        records.handedOver(letter, on, signedBy, scan, actor);
        then(letter, process::delivered);
    }

    @Transactional
    public void published(UUID letter, LocalDate on, String where, String actor) {
        records.published(letter, on, where, actor);
        then(letter, process::deliveryBegun);
    }

    @Transactional
    public void again(UUID letter, String email, boolean agreed, String actor) {
        records.again(letter, email, agreed, actor);
        then(letter, process::deliveryBegun);
    }

    @Transactional
    public void offeredAgain(UUID letter, boolean agreed, String actor) {
        records.offeredAgain(letter, agreed, actor);
        then(letter, process::deliveryBegun);
    }

    private void then(UUID letter, BiConsumer<String, String> step) {
        step.accept(letters.find(letter).orElseThrow().request(), letter.toString());
    }
}
