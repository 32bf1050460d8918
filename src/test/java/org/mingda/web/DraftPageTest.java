package org.mingda.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.letter.ReplyDraft;
import org.mingda.letter.ReplyDrafts;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** Handlers write the free parts with the letter in view, keep versions, and lose nothing. */
class DraftPageTest extends DeskTest {

    private static final String[] WHOLE = {"ground", "provided", "replyFacts", "经查，该信息存在。", "replyRecords", "许可证1份"};

    @Autowired ReplyDrafts drafts;
    @Autowired Ledger ledger;

    private CaseInHand request;

    @BeforeEach
    void aRequestToDraft() {
        request = aCase();
        steps.upTo(request.number(), "UserTask_DraftReply");
    }

    @Test
    void aHandlerSeesTheLetterAndOnlyItsFreePartsAreFields() throws Exception {
        String page = text(ask("handler", draft()));
        assertThat(page).contains("起草答复", "系统拟定：", "name=\"replyFacts\"", "name=\"replyRecords\"",
                "data:image/png;base64,", "查明的事实</span>（<code>facts</code>）", "公开的信息</span>（<code>records</code>）")
                .doesNotContain("name=\"withheld\"", "name=\"remedy\"", "name=\"article\"", "name=\"content\"", "??");

        String typed = text(preview("ground", "process", "replyFacts", "经查。<script>alert(1)</script>"));
        assertThat(typed).contains("name=\"refusalArticle\"", "不予公开的理由</span>（<code>reasons</code>）",
                "<code>refusal-article</code>", "经查。&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(drafts.versions(request.number())).as("a preview keeps nothing").isEmpty();
    }

    @Test
    void whatCannotBeDrawnNamesItsFieldAndKeepsTheText() throws Exception {
        assertThat(text(preview("ground", "separable", "replyFacts", "经查。", "withheld", "没有写全的一项")))
                .contains("没有写全", "没有写全的一项</textarea>");
        assertThat(text(preview("ground", "repeat", "earlierReplyOn", "去年", "replyFacts", "经查。")))
                .contains("“此前答复的日期”（earlierReplyOn）不是有效的日期", "value=\"去年\"", "经查。</textarea>");
        MvcResult unsaved = save("0", "ground", "", "replyFacts", "没有选情形");
        assertThat(status(unsaved)).isEqualTo(422);
        assertThat(text(unsaved)).contains("请先选择办理结果和具体情形", "没有选情形</textarea>");
    }

    @Test
    void aCharacterThatPrintsAsACodeIsNamedBeforeAnybodySigns() throws Exception {
        assertThat(text(preview("ground", "process", "replyFacts", "经查😀属实，𠀀😀。")))
                .contains("文书字体中没有这些字符", ">〔U+1F600〕、〔U+20000〕<");
        assertThat(text(preview("ground", "process", "replyFacts", "经查属实。"))).doesNotContain("文书字体中没有这些字符");
    }

    @Test
    void versionsAreKeptComparedAndPrefillTheTask() throws Exception {
        assertThat(status(save("0", WHOLE))).isEqualTo(302);
        save("1", "ground", "provided", "replyFacts", "经查，该信息存在，可以公开。", "replyRecords", "许可证1份");
        save("2", "ground", "provided", "replyFacts", "经查，该信息存在，可以公开。", "replyRecords", "许可证1份");
        assertThat(drafts.versions(request.number())).as("the same is no new version").hasSize(2);
        assertThat(text(ask("handler", draft() + "?from=1&to=2")))
                .contains("<ins>，可以公开</ins>", "第1稿", "第2稿", "有改动");
        assertThat(workbench.prefilled(request.number(), "UserTask_DraftReply", "replyFacts")).contains("可以公开");

        steps.take(request.number(), "UserTask_DraftReply", "replyFacts", "经查，该信息存在，可以公开。", "replyRecords", "许可证1份");
        assertThat(drafts.versions(request.number())).as("submitted as it was saved").hasSize(2);
        assertThat(ledger.latest(request.number(), EventType.REPLY_DRAFTED).orElseThrow().text("version")).isEqualTo("2");
        for (String reader : List.of("reviewer", "head", "unit-reviewer")) {
            assertThat(text(ask(reader, draft()))).as(reader).contains("只供查看", "<ins>，可以公开</ins>", "data:image/png")
                    .doesNotContain("name=\"replyFacts\"");
        }
        MvcResult late = save("2", WHOLE);
        assertThat(text(late)).contains("不在起草环节");
        assertThat(drafts.versions(request.number())).hasSize(2);
    }

    @Test
    void ofTwoWhoSaveAtOnceNeitherLosesAWord() throws Exception {
        CyclicBarrier meet = new CyclicBarrier(2);
        List<CompletableFuture<MvcResult>> both = List.of("甲的文字", "乙的文字").stream()
                .map(text -> CompletableFuture.supplyAsync(() -> saveTogether(meet, text))).toList();
        List<MvcResult> answers = List.of(both.get(0).get(30, SECONDS), both.get(1).get(30, SECONDS));

        assertThat(answers).extracting(answer -> status(answer)).containsExactlyInAnyOrder(302, 422);
        MvcResult refused = answers.stream().filter(answer -> status(answer) == 422).findFirst().orElseThrow();
        ReplyDraft saved = drafts.latest(request.number()).orElseThrow();
        String lost = saved.facts().equals("甲的文字") ? "乙的文字" : "甲的文字";
        assertThat(text(refused)).contains("又有人保存了第1稿", "您写的内容没有丢失", lost + "</textarea>",
                "第1稿（已保存）", "<del>" + saved.facts().charAt(0) + "</del>", "name=\"base\" value=\"1\"");
        assertThat(status(save("1", "ground", "provided", "replyFacts", lost))).isEqualTo(302);
        assertThat(drafts.versions(request.number())).extracting(ReplyDraft::facts).containsExactly(lost, saved.facts());
    }

    private MvcResult saveTogether(CyclicBarrier meet, String text) {
        try {
            meet.await(20, SECONDS);
            return save("0", "ground", "provided", "replyFacts", text);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcResult save(String base, String... fields) throws Exception {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "base";
        all[1] = base;
        return send("handler", draft(), all);
    }

    private MvcResult preview(String... fields) throws Exception {
        return send("handler", draft() + "/preview", fields);
    }

    private String draft() {
        return desk(request) + "/draft";
    }
}
