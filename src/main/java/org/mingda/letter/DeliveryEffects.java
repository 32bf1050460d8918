package org.mingda.letter;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mingda.request.Answers;
import org.mingda.request.AskApplicant;
import org.mingda.request.ClockChange;
import org.mingda.request.CollectFee;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Question;
import org.mingda.request.RecordConsultation;
import org.mingda.request.RecordDelivery;
import org.mingda.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows from a letter's delivery: a period that runs from it, or that the reply has arrived. Each happens once. */
@Component
class DeliveryEffects {

    private static final Set<String> BEGIN_A_PERIOD = Set.of("clarification-notice", "reasons-demand", "fee-notice",
            "third-party-consultation", "co-producer-consultation", "agency-consultation");

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Ledger ledger;
    private final Answers answers;
    private final RecordDelivery recordDelivery;
    private final AskApplicant askApplicant;
    private final CollectFee collectFee;
    private final RecordConsultation consultation;
    private final ClockChange clockChange;

    DeliveryEffects(JdbcClient jdbc, Requests requests, Ledger ledger, Answers answers, RecordDelivery recordDelivery,
            AskApplicant askApplicant, CollectFee collectFee, RecordConsultation consultation, ClockChange clockChange) {
        this.clockChange = clockChange;
        this.jdbc = jdbc;
        this.requests = requests;
        this.ledger = ledger;
        this.answers = answers;
        this.recordDelivery = recordDelivery;
        this.askApplicant = askApplicant;
        this.collectFee = collectFee;
        this.consultation = consultation;
    }

    /** A closed request has no period left to run, but its reply may still arrive. */
    void of(Letter letter, String way, LocalDate on, String proof, String actor) {
        boolean open = requests.lock(letter.request()).open();
        if (isReply(letter)) {
            recordDelivery.delivered(letter.request(), way, on, proof, actor);
        } else if (open) {
            ofPeriod(letter, on, proof, actor);
        }
    }

    private void ofPeriod(Letter letter, LocalDate on, String proof, String actor) {
        String number = letter.request();
        switch (letter.template()) {
            case "clarification-notice" -> asked(number, Question.CLARIFICATION, on, proof, actor);
            case "reasons-demand" -> asked(number, Question.REASONS, on, proof, actor);
            case "fee-notice" -> fee(letter, on, proof, actor);
            case "third-party-consultation", "co-producer-consultation", "agency-consultation" ->
                    consulted(letter, (id, day) -> consulted(letter, id, day, proof, actor), on);
            case "third-party-disclosure-notice" ->
                    consulted(letter, (id, day) -> consultation.told(id, day, proof, actor), on);
            default -> { }
        }
        follow(letter);
    }

    /** While a letter that begins a period is not there after all, the period does not end: timers are set anew. */
    void failed(Letter letter) {
        if (requests.lock(letter.request()).open()) {
            follow(letter);
        }
    }

    private void follow(Letter letter) {
        if (BEGIN_A_PERIOD.contains(letter.template())) {
            clockChange.record(letter.request());
        }
    }

    private void fee(Letter letter, LocalDate on, String proof, String actor) {
        if (cameBack(letter)) {
            collectFee.noticeReceivedLater(letter.request(), on, proof, actor);
        } else {
            collectFee.noticeReceived(letter.request(), on, proof, actor);
        }
    }

    private void consulted(Letter letter, String id, LocalDate on, String proof, String actor) {
        if (cameBack(letter)) {
            consultation.deliveredLater(id, on, proof, actor);
        } else {
            consultation.delivered(id, on, proof, actor);
        }
    }

    private boolean cameBack(Letter letter) {
        return ledger.of(letter.request()).stream().anyMatch(entry -> entry.type() == EventType.LETTER_RETURNED
                && letter.id().toString().equals(entry.text("letter")));
    }

    boolean isReply(Letter letter) {
        return ledger.latestOfRound(letter.request(), EventType.REPLY_ISSUED)
                .map(entry -> entry.text("letter")).filter(letter.id().toString()::equals).isPresent();
    }

    /** A notice that came on its last day or afterwards gets a later one; an answer needs no delivery any more. */
    private void asked(String number, Question question, LocalDate on, String proof, String actor) {
        if (answers.waiting(number).filter(asked -> asked.question() == question).isPresent()) {
            askApplicant.delivered(number, question, on, proof, askApplicant.laterDay(number, question, on), actor);
        }
    }

    /** The letter's key names who was asked. */
    private void consulted(Letter letter, BiConsumer<String, LocalDate> record, LocalDate on) {
        String[] key = key(letter.id()).split(":");
        record.accept(key[1], on);
    }

    private String key(UUID letter) {
        return jdbc.sql("select order_key from letter where id = ?").param(letter).query(String.class).single();
    }
}
