package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A number that was taken and is not used stays in the register with its reason; what reached somebody stays in use. */
@MingdaTest
class CancelLetterNumberTest {

    @Autowired SubmitRequest submitRequest;
    @Autowired Correspondence correspondence;
    @Autowired CancelLetterNumber cancelLetterNumber;
    @Autowired LetterRegister register;
    @Autowired IssuedLetters issued;
    @Autowired Letters letters;
    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private String number;
    private Letter receipt;

    @BeforeEach
    void aReceipt() {
        clock.set("2026-09-18");
        number = anApplication().submitTo(submitRequest).number();
        correspondence.issueReceipt(number);
        receipt = letters.ofRequest(number).get(0);
    }

    @Test
    void theNumberStaysInTheRegisterAndTheStepMakesAnotherLetter() {
        cancelLetterNumber.cancel(receipt.id(), " 收件人姓名有误 ", "registrar");

        RegisteredLetter line = register.line(receipt.id());
        assertThat(line.state()).isEqualTo(LetterState.CANCELLED);
        assertThat(List.of(line.number(), line.reason(), line.cancelledBy()))
                .containsExactly(receipt.number(), "收件人姓名有误", "registrar");
        assertThat(line.cancelledAt()).isEqualTo(clock.instant());
        assertThat(ledger.latest(number, EventType.LETTER_CANCELLED).orElseThrow().data())
                .containsEntry("number", receipt.number()).containsEntry("reason", "收件人姓名有误");
        correspondence.sendReceipt(number);
        assertThat(ledger.latest(number, EventType.LETTER_SENT)).as("sending it does nothing").isEmpty();

        correspondence.issueReceipt(number);
        assertThat(letters.ofRequest(number)).hasSize(2).extracting(Letter::number).doesNotHaveDuplicates();
        assertThat(letters.outOfRequest(number)).hasSize(1).doesNotContain(receipt);
        correspondence.sendReceipt(number);
        assertThat(letters.outOfRequest(number)).extracting(Letter::state).containsExactly(LetterState.SENT);
    }

    @Test
    void theRegisterShowsEveryNumberInItsOrderAndHowManyAreNotUsed() {
        cancelLetterNumber.cancel(receipt.id(), "重复制作", "registrar");

        LetterRegister.Series series = register.of("qingshi-land").stream()
                .filter(one -> one.series().equals("公开回") && one.year() == 2026
                        || receipt.number().contains(one.series() + "〔" + one.year())).findFirst().orElseThrow();
        assertThat(series.cancelled()).isPositive();
        try (var lines = register.all("qingshi-land", series.series(), series.year())) {
            List<RegisteredLetter> all = lines.toList();
            assertThat(all).hasSize(series.last());
            assertThat(all.get(series.last() - 1).sequence()).isEqualTo(series.last());
            assertThat(all.stream().filter(line -> line.reason() != null)).hasSize(series.cancelled());
            assertThat(register.page("qingshi-land", series.series(), series.year(), 1))
                    .isEqualTo(all.subList(0, Math.min(all.size(), LetterRegister.PAGE_SIZE)));
        }
    }

    @Test
    void whatIsOutOrCancelledIsNotCancelledAgain() {
        refused(receipt, " ", "请填写作废的理由");
        correspondence.sendReceipt(number);
        refused(receipt, "写错了", "已经发出");

        String other = anApplication().byPost().submitTo(submitRequest).number();
        correspondence.issueReceipt(other);
        Letter filed = letters.ofRequest(other).get(0);
        cancelLetterNumber.cancel(filed.id(), "写错了", "registrar");
        refused(filed, "写错了", "已经作废");
    }

    @Test
    void whatWasPostedIsNotCancelled() {
        String other = anApplication().byPost().submitTo(submitRequest).number();
        correspondence.issueReceipt(other);
        Letter filed = letters.ofRequest(other).get(0);
        transaction.executeWithoutResult(status -> ledger.append(other, EventType.LETTER_POSTED, "registrar",
                Map.of("letter", filed.id().toString())));

        refused(filed, "写错了", "已经寄出或者交付");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply-granted", "correction-refused", "clarification-notice", "reasons-demand", "fee-notice",
        "third-party-consultation", "co-producer-consultation", "agency-consultation", "third-party-disclosure-notice",
        "extension-notice"})
    void whatTheRequestWaitsForIsNotCancelledByHand(String template) {
        Letter letter = transaction.execute(status -> letters.issue(new LetterOrder("qingshi-land", number, template,
                Samples.DAY, Samples.facts(template), "张三样", null, "system")));

        assertThat(cancelLetterNumber.obstacle(letter).orElseThrow()).contains("不");
        refused(letter, "写错了", "单独作废");
    }

    private void refused(Letter letter, String reason, String message) {
        assertThatThrownBy(() -> cancelLetterNumber.cancel(letter.id(), reason, "registrar"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining(message);
    }
}
