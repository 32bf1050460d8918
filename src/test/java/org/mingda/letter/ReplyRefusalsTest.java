package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every refusal of drafting and signing a reply, by what the officer reads. */
@MingdaTest
class ReplyRefusalsTest {

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    WriteReply writeReply;

    @Autowired
    SignReply signReply;

    @Autowired
    ReplyDrafts drafts;

    @Autowired
    ExtendDeadline extendDeadline;

    private String number;

    @BeforeEach
    void aFreshRequest() {
        number = anApplication().submitTo(submitRequest).number();
    }

    @Test
    void aDraftWithAnOutcomeThatIsNone() {
        refused(() -> writeReply.draft(number, draft("maybe", "《规划许可证》1份")), "请选择办理结果");
    }

    @Test
    void aDraftWhoseLetterWouldLackAFactIsNotKept() {
        refused(() -> writeReply.draft(number, draft("granted", "")), "缺少“");
        assertThat(drafts.latest(number)).isEmpty();
    }

    @Test
    void aSignatureByTheDrafter() {
        writeReply.draft(number, draft("granted", "《规划许可证》1份"));
        refused(() -> signReply.approve(number, "handler"), "不能签发");
        refused(() -> signReply.sendBack(number, "请补充", "handler"), "不能签发");
    }

    @Test
    void aSignatureWhileAnExtensionWaits() {
        writeReply.draft(number, draft("granted", "《规划许可证》1份"));
        extendDeadline.ask(number, 20, "档案较多", "handler");
        refused(() -> signReply.approve(number, "head"), "有一份延期申请还没有审批");
    }

    @Test
    void aReplySentBackWithoutAReason() {
        writeReply.draft(number, draft("granted", "《规划许可证》1份"));
        refused(() -> signReply.sendBack(number, " ", "head"), "退回修改的，请填写理由");
    }

    private static ReplyDraft draft(String outcome, String records) {
        return ReplyDraft.of(outcome, "经查，您申请的信息存在。", "", records, "", "handler");
    }

    private static void refused(ThrowingCallable use, String message) {
        assertThatThrownBy(use).isInstanceOf(UseCaseRefused.class).hasMessageContaining(message);
    }
}
