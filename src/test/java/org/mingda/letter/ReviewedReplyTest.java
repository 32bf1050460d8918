package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Replies.PDF;
import static org.mingda.support.Replies.given;
import static org.mingda.support.Replies.withheld;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.EventType;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.Ledger;
import org.mingda.request.NewRecord;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseOutcome;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Requests;
import org.mingda.request.ReviewOutcome;
import org.mingda.request.Sha256;
import org.mingda.request.Stage;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;
import org.mingda.support.MailParts;
import org.mingda.support.MingdaTest;
import org.mingda.support.Replies;
import org.mingda.support.SampleFiles;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing reaches a letter or a mailbox that was not reviewed in its final bytes: every way around, tried. */
@MingdaTest
class ReviewedReplyTest {

    private static final List<String> GUARDED = List.of("release_record", "stored_file_part");
    private static final String OTHER_BYTES = "update stored_file_part set content = ?"
            + " where file in (select file from release_record where request = ?)";

    @Autowired SubmitRequest submitRequest;
    @Autowired AssignToUnit assignToUnit;
    @Autowired ChangeRecords changeRecords;
    @Autowired WriteReply writeReply;
    @Autowired ReviewReply reviewReply;
    @Autowired SignReply signReply;
    @Autowired Correspondence correspondence;
    @Autowired ExtendDeadline extendDeadline;
    @Autowired Requests requests;
    @Autowired ReleaseRecords records;
    @Autowired Letters letters;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired GreenMail mail;
    @Autowired TestClock clock;

    private Replies replies;

    @BeforeEach
    void aHandler() {
        clock.set("2026-09-18");
        replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
    }

    @Test
    void whatWasReviewedAndSignedLeavesWithExactlyTheReviewedBytes() throws Exception {
        String number = reviewed(replies.drafted(given("征地批复"), given("勘测图")));
        signReply.approve(number, "head");
        correspondence.issueReply(number);
        correspondence.sendReply(number);

        Letter reply = reply(number);
        assertThat(letters.files(reply.id())).extracting(LetterFile::fileName).containsExactly("征地批复.pdf", "勘测图.pdf");
        assertThat(letters.files(reply.id())).allSatisfy(file -> assertThat(letters.open(file)).hasBinaryContent(PDF));
        assertThat(sentReply(number).named("征地批复.pdf")).isEqualTo(PDF);
        assertThat(sentReply(number).named("勘测图.pdf")).isEqualTo(PDF);
        assertThat(sentReply(number).text()).contains("一并附上", "勘测图.pdf");
        assertThat(Press.text(letters.pdf(reply.id()))).contains("1.征地批复（附件：征地批复.pdf）", "2.勘测图（附件：勘测图.pdf）")
                .doesNotContain("《样例批复》1份");
    }

    @Test
    void theLetterListsWhatIsWithheldWithArticleAndReason() {
        NewRecord inPart = new NewRecord("补偿明细", Disposition.RELEASE_IN_PART, "third-party", "", "身份证件号码，公开会损害其权益",
                false, new NewRecord.File("补偿明细.pdf", "application/pdf", PDF));
        String number = replies.draft(replies.listed(inPart, withheld("他人补偿协议")), "partial");

        String text = Press.text(correspondence.previewReply(number).orElseThrow());
        assertThat(text).contains("1.补偿明细（部分内容已作区分处理）（附件：补偿明细.pdf）",
                "1.补偿明细中的部分内容：身份证件号码，公开会损害其权益（第十五条、第三十二条）", "2.他人补偿协议：");
    }

    @Test
    void anExtensionAndOtherDaysChangeNothingThatWasReviewed() {
        String number = reviewed(replies.drafted(given("征地批复")));
        clock.set("2026-09-25");
        extendDeadline.ask(number, 20, "档案较多", "handler");
        extendDeadline.approve(number, 20, "head");
        signReply.approve(number, "head");
        clock.set("2026-10-12");
        correspondence.issueReply(number);
        assertThat(reply(number).date()).as("成文日期").isEqualTo("2026-09-25");
    }

    @Test
    void noSignatureWithoutAReview() {
        String number = replies.drafted(given("征地批复"));
        refused(() -> signReply.approve(number, "head"), "还没有通过保密审查");
        refused(() -> correspondence.issueReply(number), "还没有通过保密审查");
    }

    @Test
    void noLetterWithoutASignatureAfterTheReview() {
        String number = reviewed(replies.drafted(given("征地批复")));
        refused(() -> correspondence.issueReply(number), "还没有签发");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVIEW", "APPROVAL", "DELIVERY"})
    void noRecordCanBeChangedFromTheReviewOn(String stage) {
        String number = replies.drafted(given("征地批复"));
        if (!stage.equals("REVIEW")) {
            reviewed(number);
        }
        if (stage.equals("DELIVERY")) {
            signReply.approve(number, "head");
        }
        UUID record = records.of(number).get(0).id();

        assertThat(requests.get(number).stage()).isEqualTo(Stage.valueOf(stage));
        refused(() -> changeRecords.add(number, given("勘测图"), "handler"), "不能再改动");
        refused(() -> changeRecords.change(number, record, given("征地批复"), "handler"), "不能再改动");
        refused(() -> changeRecords.remove(number, record, "handler"), "不能再改动");
    }

    @Test
    void aDraftWrittenAnewMustBeReviewedAnew() {
        String number = reviewed(replies.drafted(given("征地批复")));
        signReply.sendBack(number, "请写明获取方式", "head");
        refused(() -> signReply.approve(number, "head"), "还没有通过保密审查");
        replies.draft(number, "granted");
        refused(() -> signReply.approve(number, "head"), "还没有通过保密审查");
        refused(() -> pass(number, "reviewer"), "还没有由您审查为可以公开");
        reviewed(number);
        signReply.approve(number, "head");
        assertThat(ledger.latest(number, EventType.REPLY_APPROVED).orElseThrow().text("version")).isEqualTo("2");
    }

    @Test
    void aRecordReplacedAfterAReturnMustBeReviewedInItsNewBytes() {
        String number = replies.drafted(given("征地批复"));
        conclude(number);
        reviewReply.inOffice(number, ReviewOutcome.RETURNED, said(), null, "reviewer");
        ReleaseRecord before = records.of(number).get(0);
        changeRecords.change(number, before.id(), new NewRecord("征地批复", Disposition.RELEASE, "", "", "", false,
                new NewRecord.File("征地批复.pdf", "application/pdf", bytes("别的内容"))), "handler");
        replies.draft(number, "granted");

        refused(() -> pass(number, "reviewer"), "还没有由您审查为可以公开");
        assertThat(ledger.latest(number, EventType.RECORD_REMOVED).orElseThrow().text("sha256"))
                .isEqualTo(before.sha256());
        assertThat(ledger.latest(number, EventType.RECORD_ADDED).orElseThrow().text("sha256"))
                .isEqualTo(Sha256.of(bytes("别的内容")));
    }

    @Test
    void otherBytesBehindThePagesAreNoticedBeforeTheReviewIsPassed() {
        String number = replies.drafted(given("征地批复"));
        conclude(number);
        behindThePages(OTHER_BYTES, bytes("别的内容"), number);
        refused(() -> pass(number, "reviewer"), "还没有由您审查为可以公开");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherBytesBehindThePagesAreNeitherSignedNorIssued(boolean signed) {
        String number = reviewedAndPerhapsSigned(signed);
        behindThePages(OTHER_BYTES, bytes("别的内容"), number);
        refusedNow(number, signed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherBytesWithTheirOwnHashAreNeitherSignedNorIssued(boolean signed) {
        String number = reviewedAndPerhapsSigned(signed);
        behindThePages(OTHER_BYTES, bytes("别的内容"), number);
        behindThePages("update release_record set sha256 = ? where request = ?", Sha256.of(bytes("别的内容")), number);
        refusedNow(number, signed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRecordTakenAwayBehindThePagesIsNoticed(boolean signed) {
        String number = reviewedAndPerhapsSigned(signed);
        behindThePages("update release_record set removed_at = now() where request = ?", number);
        refusedNow(number, signed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update reply_draft set facts = 'x' where request = ?",
        "update reply_draft set version = version + 1 where request = ?",
        "update release_record set title = 'x' where request = ?",
        "update release_record set file_name = 'x.pdf' where request = ?"})
    void otherWordsBehindThePagesAreNeitherSignedNorIssued(String change) {
        for (boolean signed : List.of(false, true)) {
            String number = reviewedAndPerhapsSigned(signed);
            behindThePages(change, number);
            refusedNow(number, signed);
        }
    }

    @Test
    void otherBytesAfterTheIssueAreNotSent() {
        String number = reviewedAndPerhapsSigned(true);
        correspondence.issueReply(number);
        behindThePages(OTHER_BYTES, bytes("别的内容"), number);

        assertThatThrownBy(() -> correspondence.sendReply(number)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("与审查时的摘要不符");
        assertThat(reply(number).state()).isNotEqualTo(LetterState.SENT);
    }

    @Test
    void theTableItselfKeepsRecordsAndTheFilesOfLettersAsTheyAre() {
        String number = reviewedAndPerhapsSigned(true);
        correspondence.issueReply(number);
        UUID letter = reply(number).id();

        assertThatThrownBy(() -> jdbc.sql("update release_record set title = 'x' where request = ?")
                .param(number).update()).hasMessageContaining("只能移除后重新添加");
        assertThatThrownBy(() -> jdbc.sql(OTHER_BYTES).params(bytes("x"), number).update())
                .hasMessageContaining("内容不得更改");
        assertThatThrownBy(() -> jdbc.sql("delete from letter_file where letter = ?").param(letter).update())
                .hasMessageContaining("不得更改或删除");
        assertThatThrownBy(() -> jdbc.sql("delete from release_record where request = ?").param(number).update())
                .hasMessageContaining("letter_file");
    }

    @Test
    void filesThatAreTooMuchForAMailWaitOnThePortal() throws Exception {
        byte[] large = SampleFiles.pdf("x".repeat(11 * 1024 * 1024));
        String number = reviewed(replies.drafted(new NewRecord("航拍图", Disposition.RELEASE, "", "", "", false,
                new NewRecord.File("航拍图.pdf", "application/pdf", large))));
        signReply.approve(number, "head");
        correspondence.issueReply(number);
        correspondence.sendReply(number);

        assertThat(sentReply(number).named("航拍图.pdf")).isNull();
        assertThat(sentReply(number).text()).contains("航拍图.pdf", "申请查询页面下载");
        assertThat(letters.open(letters.files(reply(number).id()).get(0))).hasBinaryContent(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deny-process", "unable-not-held", "other-other"})
    void anOutcomeThatSaysSomethingElseThanTheListIsRefused(String outcome) {
        String number = replies.listed(given("征地批复"));
        refused(() -> replies.draft(number, outcome), "与所选的办理结果不符");
    }

    @Test
    void grantedAndPartialMeanWhatTheListSays() {
        String mixed = replies.listed(given("征地批复"), withheld("他人协议"));
        refused(() -> replies.draft(mixed, "granted"), "办理结果应为部分公开");
        String whole = replies.listed(given("征地批复"));
        refused(() -> replies.draft(whole, "partial"), "既有公开的、又有不公开的内容");
    }

    private String reviewedAndPerhapsSigned(boolean signed) {
        String number = reviewed(replies.drafted(given("征地批复")));
        if (signed) {
            signReply.approve(number, "head");
        }
        return number;
    }

    private void refusedNow(String number, boolean signed) {
        if (signed) {
            assertThat(correspondence.issueReply(number)).isEqualTo(ReleaseOutcome.STOPPED);
            assertThat(reply(number).state()).isEqualTo(LetterState.CANCELLED);
            assertThat(ledger.latest(number, EventType.LETTER_CANCELLED).orElseThrow().text("reason"))
                    .contains("在保密审查之后有变化");
        } else {
            refused(() -> signReply.approve(number, "head"), "在保密审查之后有变化");
            assertThat(letters.ofRequest(number)).noneMatch(letter -> letter.template().startsWith("reply-"));
        }
    }

    private String reviewed(String number) {
        conclude(number);
        pass(number, "reviewer");
        return number;
    }

    private void conclude(String number) {
        records.given(number).forEach(record ->
                reviewReply.reviewRecord(number, record.id(), RecordConclusion.RELEASABLE, said(), "reviewer"));
    }

    private void pass(String number, String reviewer) {
        reviewReply.inOffice(number, ReviewOutcome.PASSED, said(), null, reviewer);
    }

    private static ReviewReply.Opinion said() {
        return new ReviewReply.Opinion("保密法第九条", "");
    }

    /** What only somebody at the database could do, with the guards there put aside. */
    private void behindThePages(String change, Object... values) {
        transaction.executeWithoutResult(status -> {
            GUARDED.forEach(table -> jdbc.sql("alter table " + table + " disable trigger user").update());
            jdbc.sql(change).params(values).update();
            GUARDED.forEach(table -> jdbc.sql("alter table " + table + " enable trigger user").update());
        });
    }

    private Letter reply(String number) {
        return letters.ofRequest(number).stream().filter(letter -> letter.template().startsWith("reply-")).findFirst()
                .orElseThrow();
    }

    private MailParts sentReply(String number) throws Exception {
        String subject = reply(number).number();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (message.getSubject().contains(subject)) {
                return new MailParts(message);
            }
        }
        throw new AssertionError("no mail with " + subject + " to " + Applications.EMAIL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(ThrowingCallable use, String message) {
        assertThatThrownBy(use).isInstanceOf(UseCaseRefused.class).hasMessageContaining(message);
    }
}
