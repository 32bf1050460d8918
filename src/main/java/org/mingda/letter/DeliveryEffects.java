package org.mingda.letter;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mingda.request.Answers;
import org.mingda.request.AskApplicant;
import org.mingda.request.AskedQuestion;
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

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Ledger ledger;
    private final Answers answers;
    private final RecordDelivery recordDelivery;
    private final AskApplicant askApplicant;
    private final CollectFee collectFee;
    private final RecordConsultation consultation;

    DeliveryEffects(JdbcClient jdbc, Requests requests, Ledger ledger, Answers answers, RecordDelivery recordDelivery,
            AskApplicant askApplicant, CollectFee collectFee, RecordConsultation consultation) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.ledger = ledger;
        this.answers = answers;
        this.recordDelivery = recordDelivery;
        this.askApplicant = askApplicant;
        this.collectFee = collectFee;
        this.consultation = consultation;
    }

    /** A closed request has no period left to run. */
    void of(Letter letter, String way, LocalDate on, String proof, String actor) {
        String number = letter.request();
        if (!requests.lock(number).open()) {
            return;
        }
        if (isReply(letter)) {
            recordDelivery.delivered(number, way, on, proof, actor);
            return;
        }
        switch (letter.template()) {
            case "clarification-notice" -> asked(number, Question.CLARIFICATION, on, proof, actor);
            case "reasons-demand" -> asked(number, Question.REASONS, on, proof, actor);
            case "fee-notice" -> collectFee.noticeReceived(number, on, proof, actor);
            case "third-party-consultation", "co-producer-consultation", "agency-consultation" ->
                    consulted(letter, (id, day) -> consultation.delivered(id, day, proof, actor), on);
            case "third-party-disclosure-notice" ->
                    consulted(letter, (id, day) -> consultation.told(id, day, proof, actor), on);
            default -> { }
        }
    }

    boolean isReply(Letter letter) {
        return ledger.latestOfRound(letter.request(), EventType.REPLY_ISSUED)
                .map(entry -> entry.text("letter")).filter(letter.id().toString()::equals).isPresent();
    }

    /** A notice that came on its last day needs a later one, which only the officer's own task can fix. */
    private void asked(String number, Question question, LocalDate on, String proof, String actor) {
        boolean inTime = answers.asked(number, question).map(AskedQuestion::answerBy).filter(on::isBefore).isPresent();
        if (inTime) {
            askApplicant.delivered(number, question, on, proof, null, actor);
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
