package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.mingda.support.Replies.PDF;
import static org.mingda.support.Replies.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.letter.WriteReply;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.request.Sha256;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

class RecordsPageTest extends DeskTest {

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    WriteReply writeReply;

    @Autowired
    ReleaseRecords records;

    @Autowired
    Ledger ledger;

    private Replies replies;
    private String number;
    private String page;

    @BeforeEach
    void aRequestOfTheUnit() {
        replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        number = replies.assigned(anApplication());
        page = "/desk/requests/" + number + "/records";
    }

    @Test
    void aHandlerListsARecordWithItsFileAndEverybodyWhoReadsTheRequestGetsTheSameBytes() throws Exception {
        assertThat(status(add("handler", PDF, "批复（张䶮）.pdf", "title", "用地批复", "disposition", "RELEASE")))
                .isEqualTo(302);

        ReleaseRecord record = only();
        assertThat(record.sha256()).isEqualTo(Sha256.of(PDF));
        assertThat(ledger.latest(number, EventType.RECORD_ADDED).orElseThrow().data())
                .containsEntry("sha256", Sha256.of(PDF)).containsEntry("recordTitle", "用地批复");
        for (String officer : List.of("handler", "reviewer", "head", "unit-reviewer")) {
            assertThat(text(ask(officer, page))).contains("用地批复", "批复（张䶮）.pdf");
            assertThat(ask(officer, page + "/" + record.id() + "/file").getResponse().getContentAsByteArray())
                    .isEqualTo(PDF);
        }
        assertThat(text(ask("handler", page))).contains("涉密的、可能涉密的文件不得上传").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"handler2, 404, 404", "reviewer, 200, 403", "unit-reviewer, 200, 403", "head, 200, 403",
        "registrar, 200, 403", "supervisor, 200, 403", "admin, 404, 404", "nobody, 403, 403"})
    void onlyTheHandlersOfTheUnitChangeTheList(String officer, int reading, int changing) throws Exception {
        assertThat(status(ask(officer, page))).isEqualTo(reading);
        assertThat(status(add(officer, null, null, "title", "用地批复", "disposition", "RELEASE"))).isEqualTo(changing);
        assertThat(records.of(number)).isEmpty();
    }

    @Test
    void theReasonOfWhatIsWithheldIsAskedForAndNothingTypedIsLost() throws Exception {
        MvcResult answer = add("handler", null, null, "title", "他人协议", "disposition", "WITHHOLD", "ground", "third-party",
                "reason", "", "article", "第十五条");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains("请写明不公开的内容和理由", "value=\"他人协议\"", "value=\"第十五条\"");
        assertThat(status(add("handler", null, null, "title", "他人协议", "disposition", "WITHHOLD", "ground", "third-party",
                "reason", "载有他人住址"))).isEqualTo(302);
        assertThat(only().article()).isEqualTo("第十五条、第三十二条");
        assertThat(text(ask("handler", page))).contains("载有他人住址", "不公开");
    }

    @ParameterizedTest
    @CsvSource({"RELEASE, '', '', 病毒.exe, 不接收 .exe", "WITHHOLD, third-party, 理由, 协议.pdf, 不公开的信息不要上传文件",
        "WITHHOLD, provided, 理由, '', 请选择不予公开的事由", "RELEASE_IN_PART, '', 理由, '', 请选择不予公开的事由",
        "NONSENSE, '', '', '', 请选择公开、部分公开或者不公开"})
    void whatCannotBeIsRefusedWithWhatToDo(String disposition, String ground, String reason, String file,
            String message) throws Exception {
        MvcResult answer = add("handler", file.isEmpty() ? null : PDF, file, "title", "用地批复", "disposition",
                disposition, "ground", ground, "reason", reason);
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains(message);
        assertThat(records.of(number)).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        assertThat(text(add("handler", new byte[0], "空.pdf", "title", "用地批复", "disposition", "RELEASE")))
                .contains("“空.pdf”是空的");
    }

    @Test
    void aChangedRecordKeepsNumberAndFileAndTheLedgerKeepsBoth() throws Exception {
        add("handler", PDF, "批复.pdf", "title", "用地批复", "disposition", "RELEASE");
        assertThat(status(send("handler", page + "/" + only().id(), "title", "用地批复（遮盖后）", "disposition",
                "RELEASE_IN_PART", "ground", "third-party", "reason", "身份证件号码", "doubt", "true"))).isEqualTo(302);

        assertThat(only().item()).isEqualTo(1);
        assertThat(only().disposition()).isEqualTo(Disposition.RELEASE_IN_PART);
        assertThat(only().doubt()).isTrue();
        assertThat(only().sha256()).isEqualTo(Sha256.of(PDF));
        assertThat(ledger.of(number)).extracting(entry -> entry.type())
                .containsSubsequence(EventType.RECORD_ADDED, EventType.RECORD_REMOVED, EventType.RECORD_ADDED);
    }

    @Test
    void aRemovedRecordIsGoneWithItsFileAndTheLedgerKeepsItsHash() throws Exception {
        add("handler", PDF, "批复.pdf", "title", "用地批复", "disposition", "RELEASE");
        ReleaseRecord removed = only();
        assertThat(status(send("handler", page + "/" + removed.id() + "/removal"))).isEqualTo(302);

        assertThat(records.of(number)).isEmpty();
        assertThat(status(ask("handler", page + "/" + removed.id() + "/file"))).isEqualTo(404);
        assertThat(ledger.latest(number, EventType.RECORD_REMOVED).orElseThrow().text("sha256"))
                .isEqualTo(Sha256.of(PDF));
        assertThat(text(send("handler", page + "/" + removed.id() + "/removal"))).contains("刚被他人改动或者移除");
    }

    @Test
    void underReviewTheListIsClosed() throws Exception {
        changeRecords.add(number, given("用地批复"), "handler");
        replies.draft(number, "granted");

        assertThat(text(ask("handler", page))).contains("已送保密审查").doesNotContain("添加一件", "移除这一件");
        assertThat(text(add("handler", null, null, "title", "另一件", "disposition", "RELEASE"))).contains("不能再改动");
        assertThat(text(send("handler", page + "/" + only().id() + "/removal"))).contains("不能再改动");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "䶮", "\"{}'<script>alert(1)</script>", "买买提·阿布都拉"})
    void titlesAndNamesAreShownAsTheyAre(String title) throws Exception {
        add("handler", PDF, title + ".pdf", "title", title, "disposition", "RELEASE");

        assertThat(text(ask("handler", page))).contains("<strong>" + HtmlUtils.htmlEscape(title, "UTF-8"))
                .doesNotContain("<script>alert");
        assertThat(only().title()).isEqualTo(title);
    }

    @Test
    void theCasePageAndTheDraftFormLeadHere() throws Exception {
        assertThat(text(ask("handler", "/desk/requests/" + number))).contains(page, "/desk/requests/" + number + "/review");
        assertThat(Files.readString(Path.of("forms/draft-reply.form")))
                .contains("/desk/requests/{{requestNumber}}/records");
    }

    private ReleaseRecord only() {
        assertThat(records.of(number)).hasSize(1);
        return records.of(number).get(0);
    }

    private MvcResult add(String officer, byte[] content, String fileName, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(page);
        if (content != null) {
            request.file(new MockMultipartFile("file", fileName, "application/pdf", content));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return as(officer, request.with(csrf()));
    }
}
