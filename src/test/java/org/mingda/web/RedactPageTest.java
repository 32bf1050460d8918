package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.letter.WriteReply;
import org.mingda.letter.redaction.Gone;
import org.mingda.letter.redaction.Paper;
import org.mingda.letter.redaction.RedactionBoxes;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.NewRecord;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;

class RedactPageTest extends DeskTest {

    private static final String SECRET = "11010519491231002X";
    private static final byte[] PDF = Paper.of(PDRectangle.A6, "关于用地的批复\n证件号" + SECRET, "电话13800138000");
    private static final String[] BOX = {"page", "1", "x", "15", "y", "27", "width", "80", "height", "6", "ground",
        "third-party", "article", "", "reason", "他人身份证件号码", "proposed", "false"};

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    WriteReply writeReply;

    @Autowired
    ReleaseRecords records;

    @Autowired
    RedactionBoxes boxes;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private Replies replies;
    private String number;
    private String list;

    @BeforeEach
    void aRecordToBeRedacted() {
        replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        number = replies.assigned(anApplication());
        list = "/desk/requests/" + number + "/records";
        changeRecords.add(number, file("批复.pdf", PDF), "handler");
    }

    @Test
    void whatIsCoveredIsGoneFromTheFileAndTheOriginalIsForThoseWhoHandleAndReview() throws Exception {
        ReleaseRecord before = only();
        assertThat(status(send("handler", page(), with(BOX, "action", "save", "note", "yes")))).isEqualTo(302);

        ReleaseRecord after = only();
        assertThat(after.fileName()).isEqualTo("批复（遮盖版）.pdf");
        assertThat(after.disposition()).isEqualTo(Disposition.RELEASE_IN_PART);
        assertThat(after.article()).isEqualTo("第十五条、第三十二条");
        assertThat(after.reason()).isEqualTo("他人身份证件号码");
        assertThat(after.madeFrom()).isEqualTo(before.id());
        assertThat(Gone.in(bytes("handler", "file")).holds(SECRET)).isFalse();
        assertThat(ledger.latest(number, EventType.RECORD_REDACTED).orElseThrow().data())
                .containsEntry("redactedPages", "1").containsEntry("redactedBoxes", "第十五条、第三十二条 1处")
                .containsEntry("sha256Before", before.sha256()).containsEntry("sha256", after.sha256());
        assertThat(ledger.latest(number, EventType.RECORD_REDACTED).orElseThrow().data().toString())
                .doesNotContain(SECRET);
        for (String officer : List.of("handler", "reviewer", "unit-reviewer")) {
            assertThat(bytes(officer, "original")).isEqualTo(PDF);
            assertThat(ask(officer, record() + "/pages/1.png").getResponse()
                    .getHeader("Cache-Control")).isEqualTo("no-store");
        }
        for (String officer : List.of("head", "registrar", "supervisor")) {
            assertThat(status(ask(officer, record() + "/original"))).isEqualTo(403);
            assertThat(status(ask(officer, record() + "/redact/pages/1.png"))).isEqualTo(403);
            assertThat(text(ask(officer, list))).contains("批复（遮盖版）.pdf").doesNotContain("原件（仅供内部）");
        }
        assertThat(text(ask("handler", list))).contains("原件（仅供内部）", "批复.pdf", "重新遮盖", "遮盖1处").doesNotContain("??");
    }

    @Test
    void aRedactionIsDoneAgainFromItsBoxesAndTheFirstOneIsForgotten() throws Exception {
        send("handler", page(), with(BOX, "action", "save"));
        ReleaseRecord first = only();
        assertThat(text(ask("handler", page()))).contains("value=\"15.00\"", "他人身份证件号码");
        assertThat(status(send("handler", page(), with(with(BOX, BOX), "action", "save")))).isEqualTo(302);

        assertThat(boxes.of(only())).hasSize(2);
        assertThat(bytes("handler", "original")).isEqualTo(PDF);
        assertThat(jdbc.sql("select count(*) from stored_file where id = ?").param(first.file()).query(Integer.class)
                .single()).isZero();
        assertThat(status(send("handler", record(), "title", "改名", "disposition", "RELEASE_IN_PART",
                "ground", "third-party", "reason", "证件号码"))).isEqualTo(302);
        assertThat(boxes.of(only())).as("the file is the same and so are its boxes").hasSize(2);
        assertThat(bytes("handler", "original")).isEqualTo(PDF);
    }

    @Test
    void aPageOpenedBeforeTheLastRedactionSaysSoAndLeadsToTheList() throws Exception {
        String opened = page();
        send("handler", opened, with(BOX, "action", "save"));
        String again = page();
        MvcResult twice = send("handler", opened, with(BOX, "action", "save"));
        assertThat(status(twice)).isEqualTo(410);
        assertThat(text(twice)).contains("这一件刚才已经遮盖过", "href=\"" + list + "\"").doesNotContain("无权查看", "??");
        assertThat(boxes.of(only())).hasSize(1);

        send("handler", again, with(BOX, "action", "save"));
        for (String gone : List.of(opened, again)) {
            assertThat(text(ask("handler", gone))).contains("这一件刚才已经遮盖过", "href=\"" + list + "\"");
            assertThat(text(send("handler", gone + "/preview.pdf", BOX))).contains("这一件刚才已经遮盖过");
            assertThat(status(ask("head", gone))).isEqualTo(403);
        }
    }

    @Test
    void theReviewerSeesBothSideBySideWithTheReasons() throws Exception {
        send("handler", page(), with(BOX, "action", "save"));
        replies.draft(number, "partial");

        assertThat(text(ask("reviewer", "/desk/requests/" + number + "/review"))).contains("对照原件：遮盖1处",
                "他人身份证件号码", "第十五条、第三十二条", record() + "/redact/pages/1.png", record() + "/pages/1.png");
        assertThat(text(ask("head", "/desk/requests/" + number + "/review"))).doesNotContain("对照原件", "/original");
        assertThat(text(ask("handler", page()))).contains("已送保密审查").doesNotContain("保存遮盖后的文件");
        assertThat(text(send("handler", page(), with(BOX, "action", "save")))).contains("不能再改动");
    }

    @Test
    void foundNumbersAreProposedAndBurnedOnlyWhenSomebodyTookThem() throws Exception {
        String[] fresh = {"freshGround", "third-party", "freshReason", "证件号码", "freshArticle", "", "at", "1"};
        assertThat(text(send("handler", page(), with(fresh, "action", "find", "kind", "ID_NUMBER"))))
                .contains("找到1处", "查找到的，待确认", "value=\"证件号码\"");
        assertThat(text(send("handler", page(), with(fresh, "action", "find", "kind", "", "word", "电话 138"))))
                .contains("找到1处");
        assertThat(text(send("handler", page(), with(fresh, "action", "find", "word", "没有的字")))).contains("没有找到");
        String[] proposed = BOX.clone();
        proposed[proposed.length - 1] = "true";
        assertThat(text(send("handler", page(), with(proposed, "action", "save")))).contains("还有1处查找到的位置没有采用或者删除");
        assertThat(only().madeFrom()).isNull();
        assertThat(status(send("handler", page(), with(proposed, "action", "save", "take", "0")))).isEqualTo(302);
        assertThat(only().madeFrom()).isNotNull();
    }

    @Test
    void thePreviewShowsWhatSavingWouldMakeAndKeepsNothing() throws Exception {
        MvcResult preview = send("handler", page() + "/preview.pdf", with(BOX, "note", "yes"));
        assertThat(preview.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(preview.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(Gone.in(preview.getResponse().getContentAsByteArray()).holds(SECRET)).isFalse();
        assertThat(Gone.in(preview.getResponse().getContentAsByteArray()).holds("遮盖说明")).isTrue();
        assertThat(only().madeFrom()).isNull();
        assertThat(text(send("handler", page() + "/preview.pdf"))).contains("还没有画出遮盖框");
    }

    @ParameterizedTest
    @CsvSource({"ground, '', 第1个框（第1页）没有选择不予公开的事由", "ground, provided, 没有选择不予公开的事由",
        "reason, '', 没有写明遮盖的是什么、为什么", "x, 左边, 请填写数字", "page, 9, 不在页面之内（第9页）", "width, 95, 不在页面之内"})
    void whatIsWrongIsSaidAndNothingDrawnIsLost(String field, String value, String message) throws Exception {
        String[] wrong = BOX.clone();
        wrong[Arrays.asList(wrong).indexOf(field) + 1] = value;
        MvcResult answer = send("handler", page(), with(with(wrong, BOX), "action", "save"));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains(field.equals("x") ? "value=\"左边\"" : message)
                .contains(message, "第2框", "value=\"他人身份证件号码\"").doesNotContain("??");
        assertThat(only().madeFrom()).isNull();
    }

    @Test
    void whatIsNoPdfCannotBeRedactedAndABrokenOneSaysWhy() throws Exception {
        changeRecords.add(number, file("说明.txt", "文字".getBytes()), "handler");
        changeRecords.add(number, file("坏.pdf", "%PDF-1.7 坏".getBytes()), "handler");
        String base = list + "/";
        assertThat(status(ask("handler", base + records.of(number).get(1).id() + "/redact"))).isEqualTo(404);
        assertThat(text(ask("handler", base + records.of(number).get(2).id() + "/redact"))).contains("已损坏或者不是PDF");
        assertThat(text(ask("handler", base + records.of(number).get(2).id() + "/redact/pages/1.png"))).contains("已损坏");
        assertThat(text(ask("handler", record() + "/redact/pages/7.png"))).isEqualTo("这个PDF没有第7页。");
        assertThat(text(ask("handler", list))).containsOnlyOnce(base + records.of(number).get(0).id() + "/redact")
                .doesNotContain(base + records.of(number).get(1).id() + "/redact");
    }

    private static NewRecord file(String name, byte[] content) {
        return new NewRecord("用地批复", Disposition.RELEASE, "", "", "", false,
                new NewRecord.File(name, "application/pdf", content));
    }

    private byte[] bytes(String officer, String route) throws Exception {
        return ask(officer, record() + "/" + route).getResponse().getContentAsByteArray();
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private ReleaseRecord only() {
        return records.of(number).get(0);
    }

    private String record() {
        return list + "/" + only().id();
    }

    private String page() {
        return record() + "/redact";
    }
}
