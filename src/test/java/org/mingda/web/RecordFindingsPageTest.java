package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.letter.ReviewReply;
import org.mingda.letter.SignReply;
import org.mingda.letter.WriteReply;
import org.mingda.letter.release.CheckRecords;
import org.mingda.letter.release.FindingKind;
import org.mingda.letter.release.ReleaseFinding;
import org.mingda.letter.release.ReleaseFindings;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.NewRecord;
import org.mingda.request.RecordConclusion;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.ReviewOutcome;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.Applications;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is reviewed or signed while a file carries something that nobody has settled or taken out. */
class RecordFindingsPageTest extends DeskTest {

    private static final String ID = "11010119900307002X";

    @Autowired AssignToUnit assignToUnit;
    @Autowired ChangeRecords changeRecords;
    @Autowired WriteReply writeReply;
    @Autowired ReviewReply reviewReply;
    @Autowired SignReply signReply;
    @Autowired ReleaseRecords records;
    @Autowired ReleaseFindings findings;
    @Autowired CheckRecords checkRecords;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;

    private Replies replies;
    private String number;
    private String page;

    @BeforeEach
    void aRequestOfTheUnit() {
        replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        number = replies.assigned(Applications.anApplication());
        page = "/desk/requests/" + number + "/records";
    }

    private void add(String fileName, byte[] content) {
        changeRecords.add(number, new NewRecord("名单", Disposition.RELEASE, "", "", "", false,
                new NewRecord.File(fileName, "", content)), "handler");
    }

    private ReleaseRecord only() {
        assertThat(records.of(number)).hasSize(1);
        return records.of(number).get(0);
    }

    private List<ReleaseFinding> found() {
        return findings.of(only().file());
    }

    private void pass() {
        ReviewReply.Opinion said = new ReviewReply.Opinion("保密法第九条", "");
        reviewReply.reviewRecord(number, only().id(), RecordConclusion.RELEASABLE, said, "reviewer");
        reviewReply.inOffice(number, ReviewOutcome.PASSED, said, null, "reviewer");
    }

    private void settle(FindingKind kind, String reason) throws Exception {
        String id = found().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow().id().toString();
        send("handler", page + "/" + only().id() + "/findings", "finding", id, "reason", reason);
    }

    @Test
    void aReplyPassesOnlyAfterEachFindingIsSettledAndTheLedgerSaysWhyWithoutTheNumber() throws Exception {
        add("名单.txt", ("联系人证件 " + ID + "，办公电话 010-62345678").getBytes(StandardCharsets.UTF_8));
        replies.draft(number, "granted");

        assertThatThrownBy(this::pass).isInstanceOf(UseCaseRefused.class).hasMessageContaining("有 2 项检查发现的问题没有处理");
        assertThat(text(ask("handler", page))).contains("检查发现 2 项没有处理", "身份证号码", "110*************2X")
                .doesNotContain(ID, "??");
        settle(FindingKind.ID_NUMBER, "");
        settle(FindingKind.ID_NUMBER, "本人 " + ID);
        assertThat(found()).noneMatch(one -> one.settledBy() != null);
        settle(FindingKind.ID_NUMBER, "本人同意公开");
        assertThatThrownBy(this::pass).hasMessageContaining("有 1 项检查发现的问题没有处理");
        settle(FindingKind.PHONE_NUMBER, "办公电话，已在网站公布");
        pass();
        signReply.approve(number, "head");

        assertThat(text(ask("reviewer", "/desk/requests/" + number + "/review")))
                .contains("检查发现的问题已经处理", "本人同意公开", "程承办").doesNotContain("name=\"finding\"", "/findings\"", "??");
        assertThat(ledger.latest(number, EventType.FINDING_SETTLED).orElseThrow().data())
                .containsEntry("found", "PHONE_NUMBER").containsEntry("reason", "办公电话，已在网站公布");
        assertThat(ledger.of(number).toString()).doesNotContain(ID, "62345678");
        assertThat(text(ask("handler", "/desk/requests/" + number))).contains("处理检查发现的问题", "电话号码");
    }

    @Test
    void whatWasSettledIsOpenAgainWhenTheFileIsAnotherOne() throws Exception {
        add("名单.txt", ID.getBytes(StandardCharsets.UTF_8));
        checkRecords.check(number);
        settle(FindingKind.ID_NUMBER, "本人同意公开");
        assertThat(send("handler", page + "/" + only().id(), "title", "名单（改名）", "disposition", "RELEASE")
                .getResponse().getStatus()).isEqualTo(302);
        assertThat(found()).as("the same file under another title").noneMatch(ReleaseFinding::open);

        changeRecords.change(number, only().id(), new NewRecord("名单", Disposition.RELEASE, "", "", "", false,
                new NewRecord.File("名单.txt", "", (ID + " ").getBytes(StandardCharsets.UTF_8))), "handler");
        checkRecords.check(number);
        assertThat(found()).hasSize(1).allMatch(ReleaseFinding::open);
    }

    @Test
    void aCleanedCopyTakesThePlaceOfTheFileWhichOnlyThePeopleOfTheCaseCanOpen() throws Exception {
        add("名单.xlsx", workbook());
        checkRecords.check(number);
        ReleaseRecord before = only();
        assertThat(text(ask("handler", page))).contains("隐藏的工作表", "清除隐藏内容和文件属性");
        send("reviewer", page + "/" + before.id() + "/cleaning");
        assertThat(only().id()).isEqualTo(before.id());
        send("handler", page + "/" + before.id() + "/cleaning");

        assertThat(only().madeFrom()).isEqualTo(before.id());
        assertThat(found()).isEmpty();
        assertThat(ledger.latest(number, EventType.RECORD_CLEANED).orElseThrow().data())
                .containsEntry("sha256", only().sha256()).containsEntry("sha256Before", before.sha256());
        String original = page + "/" + only().id() + "/original";
        assertThat(text(ask("handler", page))).contains(original, "检查没有发现问题");
        assertThat(status(ask("handler", page + "/" + before.id() + "/file"))).isEqualTo(404);
        assertThat(status(ask("handler", original))).isEqualTo(200);
        assertThat(status(ask("reviewer", original))).isEqualTo(200);
        assertThat(status(ask("registrar", original))).isEqualTo(403);
        assertThat(status(ask("handler2", original))).isEqualTo(404);

        changeRecords.remove(number, only().id(), "handler");
        assertThat(jdbc.sql("select count(*) from release_record where request = ?").param(number).query(Long.class)
                .single()).as("gone with the file it came from").isZero();
    }

    private static byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("公开表");
            sheet.createRow(0).createCell(0).setCellValue("公开的内容");
            workbook.createSheet("内部表").createRow(0).createCell(0).setCellValue("内部的内容");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLockedFileCannotBeSettledAndAWaitingOneCannotPass() throws Exception {
        add("名单.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0});
        checkRecords.check(number);
        settle(FindingKind.CANNOT_BE_OPENED, "不要紧");
        assertThat(found()).allMatch(ReleaseFinding::open);

        jdbc.sql("update stored_file set state = 'WAITING' where id = ?").param(only().file()).update();
        replies.draft(number, "granted");
        assertThatThrownBy(() -> checkRecords.refuseUnlessClear(number)).hasMessageContaining("还没有通过安全检查");
        assertThat(text(ask("handler", page))).contains("等待安全检查");
    }
}
