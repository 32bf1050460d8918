package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDeliveries;
import org.mingda.request.EventType;
import org.mingda.request.UseCaseRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers register of letters on paper is kept as they registered it. */
abstract class HandOverPaths extends Paths {

    @Autowired
    LetterDeliveries deliveries;

    @Test
    void aReplyGivenToTheApplicantIsNoPostWhateverNumbersItsProofNames() {
        Case c = signedOnPaper();
        c.complete("UserTask_HandOverReply", "registrar", "deliveryWay", "counter", "handedOverOn", "2026-09-18",
                "deliveryProof", "本人签收，身份证 330102198001011234，电话 13900000000").runSteps();

        assertThat(tries(reply(c))).containsExactly("COUNTER DELIVERED ");
        assertThat(last(c, EventType.REPLY_DELIVERED).text("way")).isEqualTo("counter");
        assertThat(last(c, EventType.LETTER_DELIVERED).data()).containsEntry("deliveryWay", "COUNTER")
                .doesNotContainKey("trackingNumber");
    }

    @Test
    void aReplyGivenToTheApplicantNamesWhoSigned() {
        Case c = signedOnPaper();

        refused(c, "请填写“送达凭证”", "deliveryWay", "counter", "deliveryProof", " ");
    }

    @ParameterizedTest
    @CsvSource({"'', 请填写邮件编号", "'   ', 请填写邮件编号", "<b>!!, 邮件编号应为", "XA123, 邮件编号应为"})
    void aPostedReplyNeedsTheNumberOnItsReceipt(String typed, String why) {
        Case c = signedOnPaper();

        refused(c, why, "deliveryWay", "post", "trackingNumber", typed, "deliveryProof", "收据 XA12345678901 附卷");
        assertThat(tries(reply(c))).isEmpty();
        assertThat(ledger.latest(c.number, EventType.REPLY_DELIVERED)).isEmpty();
    }

    @Test
    void aReplyLeavesOnNoWayThatTheFormDoesNotOffer() {
        refused(signedOnPaper(), "没有“pigeon”这一选项", "deliveryWay", "pigeon", "deliveryProof", "已放飞");
    }

    @Test
    void aNoticeWhoseProofNamesATelephoneIsNoPost() {
        Case c = askedOnPaper();
        Letter notice = notice(c);
        received(c, "", "本人签收，电话 13900000000");

        assertThat(tries(notice)).containsExactly("COUNTER DELIVERED ");
    }

    @Test
    void aNoticeWithTheNumberOfItsReceiptWentByPost() {
        Case c = askedOnPaper();
        Letter notice = notice(c);
        assertThatThrownBy(() -> received(c, "<b>!!", "回执附卷")).isInstanceOf(UseCaseRefused.class)
                .hasMessageStartingWith("邮件编号应为");
        received(c, " XA12345678901 ", "回执附卷，电话 13900000000");

        assertThat(tries(notice)).containsExactly("POST DELIVERED XA12345678901");
    }

    private Case signedOnPaper() {
        Case c = draftedCase(anApplication().byPost());
        sign(c);
        return c;
    }

    private Case askedOnPaper() {
        Case c = newCase(anApplication().byPost());
        steps.take(c.number, "UserTask_RegisterRequest", "registrationOutcome", "clarify", "clarificationPoints",
                "请写明年份。", "clarificationAnswerBy", "2026-10-15");
        return c.runSteps();
    }

    private Letter notice(Case c) {
        return letters.ofRequest(c.number).stream().filter(one -> one.template().equals("clarification-notice"))
                .findFirst().orElseThrow();
    }

    private void received(Case c, String trackingNumber, String proof) {
        c.complete("UserTask_ConfirmClarificationDelivery", "registrar", "deliveredOn", "2026-09-18", "trackingNumber",
                trackingNumber, "deliveryProof", proof);
    }

    private void refused(Case c, String why, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "handedOverOn";
        all[1] = "2026-09-18";
        assertThatThrownBy(() -> c.complete("UserTask_HandOverReply", "registrar", all))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining(why);
    }

    private List<String> tries(Letter letter) {
        return deliveries.of(letter.id()).stream()
                .map(one -> one.way() + " " + one.state() + " " + one.trackingNumber()).toList();
    }
}
