package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters that cannot leave are handed to an officer, each for itself. */
@MingdaTest
class RefusedLettersTest {

    @Autowired RefusedLetters refusedLetters;
    @Autowired LetterDeliveries deliveries;
    @Autowired SubmitRequest submitRequest;
    @Autowired Correspondence correspondence;
    @Autowired Letters letters;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Letter broken;

    @AfterEach
    void nobodyLooksForItAnyMore() {
        database.sql("update letter set state = 'SENT', sent_at = issued_at where id = ?").param(broken.id()).update();
    }

    @Test
    void oneThatCannotBeHandedOverKeepsBackNoOther() {
        clock.set("2026-09-17");
        broken = transaction.execute(status -> letters.issue(new LetterOrder("qingshi-land",
                "request-" + UUID.randomUUID(), "receipt", Samples.DAY, Samples.facts("receipt"), "欧阳䶮",
                "ouyang@example.org", "system")));
        clock.set("2026-09-18");
        String number = anApplication().submitTo(submitRequest).number();
        correspondence.issueReceipt(number);
        Letter behind = letters.ofRequest(number).get(0);
        refused(broken);
        refused(behind);

        refusedLetters.find();

        assertThat(deliveries.of(broken.id())).isEmpty();
        assertThat(deliveries.of(behind.id())).singleElement().matches(DeliveryTry::failed);
    }

    private void refused(Letter letter) {
        database.sql("update letter set state = 'FAILED' where id = ?").param(letter.id()).update();
    }
}
