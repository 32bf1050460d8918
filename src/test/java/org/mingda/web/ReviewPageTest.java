package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.mingda.support.Replies.given;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.letter.RecordReviews;
import org.mingda.letter.WriteReply;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.support.Replies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

class ReviewPageTest extends DeskTest {

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    WriteReply writeReply;

    @Autowired
    ReleaseRecords records;

    @Autowired
    RecordReviews reviews;

    @Autowired
    Ledger ledger;

    private Replies replies;
    private String number;
    private String page;

    @BeforeEach
    void aDraftedReplyWithTwoRecords() {
        replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        number = replies.drafted(given("征地批复"), given("勘测图"));
        page = "/desk/requests/" + number + "/review";
    }

    @Test
    void aReviewerSeesTheReplyAndEveryFileAndDecidesItemByItem() throws Exception {
        String seen = text(ask("reviewer", page));
        assertThat(seen).contains("第1稿", "/letters/draft.pdf", "征地批复.pdf", "勘测图.pdf", "不要在系统中写出涉密内容")
                .doesNotContain("??");
        assertThat(status(decide("reviewer", "RELEASABLE", "保密法第九条", "", "UNSURE", "保密法第九条", "来源不明")))
                .isEqualTo(302);

        assertThat(said(0).text("conclusion")).isEqualTo("RELEASABLE");
        assertThat(said(1).data()).containsEntry("conclusion", "UNSURE").containsEntry("basis", "保密法第九条")
                .containsEntry("opinion", "来源不明").containsEntry("sha256", record(1).sha256())
                .containsEntry("item", 2).containsEntry("version", 1);
        assertThat(text(ask("reviewer", page))).contains("来源不明", "拿不准", "沈审查");
        assertThat(text(ask("head", "/desk/requests/" + number))).contains("逐件审查", "审查结论", "可以公开");
    }

    @Test
    void aConclusionWithoutItsBasisKeepsNothingAndLosesNothingTyped() throws Exception {
        MvcResult answer = decide("reviewer", "RELEASABLE", "保密法第九条", "", "NOT_RELEASABLE", "", "涉及工作秘密");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains("第2件：请填写审查依据", "value=\"涉及工作秘密\"", "value=\"保密法第九条\"");
        assertThat(ledger.latest(number, EventType.RECORD_REVIEWED)).isEmpty();
        assertThat(text(decide("reviewer", "UNSURE", "保密法第九条", "", "RELEASABLE", "保密法第九条", "")))
                .contains("第1件：不能公开或者拿不准的，请填写审查意见");
    }

    @Test
    void theSameConclusionIsKeptOnceAndAnotherOneBesideIt() throws Exception {
        decide("reviewer", "RELEASABLE", "保密法第九条", "", "RELEASABLE", "保密法第九条", "");
        decide("reviewer", "RELEASABLE", "保密法第九条", "", "NOT_RELEASABLE", "保密法第九条", "涉及工作秘密");
        assertThat(reviews.of(number).get(record(0).id())).hasSize(1);
        assertThat(reviews.of(number).get(record(1).id())).hasSize(2);
        assertThat(said(1).text("conclusion")).isEqualTo("NOT_RELEASABLE");
    }

    @ParameterizedTest
    @CsvSource({"handler, 200, 403", "handler2, 404, 404", "head, 200, 403", "registrar, 200, 403",
        "supervisor, 200, 403", "unit-reviewer, 200, 302", "reviewer, 200, 302", "admin, 404, 404", "nobody, 403, 403"})
    void onlyReviewersDecide(String officer, int reading, int deciding) throws Exception {
        assertThat(status(ask(officer, page))).isEqualTo(reading);
        assertThat(status(decide(officer, "RELEASABLE", "保密法第九条", "", "RELEASABLE", "保密法第九条", "")))
                .isEqualTo(deciding);
    }

    @Test
    void aReviewerOfAnotherUnitIsToldNothing() throws Exception {
        String other = anApplication().submitTo(submitRequest).number();
        assignToUnit.assign(other, new AssignToUnit.Order("planning", List.of(), 7, ""), "registrar");
        assertThat(status(ask("unit-reviewer", "/desk/requests/" + other + "/review"))).isEqualTo(404);
    }

    @Test
    void beforeTheReviewThereIsNothingToDecide() throws Exception {
        number = replies.listed(given("征地批复"), given("勘测图"));
        page = "/desk/requests/" + number + "/review";
        assertThat(text(ask("reviewer", page))).contains("这里只供查看", "还没有起草答复").doesNotContain("保存审查结论");
        assertThat(text(decide("reviewer", "RELEASABLE", "保密法第九条", "", "RELEASABLE", "保密法第九条", "")))
                .contains("现在不在保密审查环节");
    }

    @Test
    void aNewDraftIsDecidedAnew() throws Exception {
        decide("reviewer", "RELEASABLE", "保密法第九条", "", "RELEASABLE", "保密法第九条", "");
        replies.draft(number, "granted");
        assertThat(text(ask("reviewer", page))).contains("第2稿").doesNotContain("value=\"保密法第九条\"");
        assertThat(reviews.of(number)).isEmpty();
    }

    private ReleaseRecord record(int at) {
        return records.of(number).get(at);
    }

    private LedgerEntry said(int at) {
        return reviews.of(number, "reviewer").get(record(at).id());
    }

    /** Conclusion, basis and opinion of the first record, then of the second. */
    private MvcResult decide(String officer, String... said) throws Exception {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            fields.add(List.of("conclusion.", "basis.", "opinion.").get(i % 3) + record(i / 3).id());
            fields.add(said[i]);
        }
        return send(officer, page, fields.toArray(String[]::new));
    }
}
