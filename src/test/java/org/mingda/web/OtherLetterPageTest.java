package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterDrafts;
import org.mingda.letter.LetterState;
import org.mingda.letter.Letters;
import org.mingda.support.Applications;
import org.mingda.support.OtherAgency;
import org.mingda.support.Permissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MvcResult;

/** Letters of an officer's own accord, those among them that the office added while the product runs. */
class OtherLetterPageTest extends DeskTest {

    private static final String TEMPLATE = """
            ---
            title: 政府信息公开申请释明书
            series: 公开释
            article: 第三十条
            facts:
              requestNumber: 申请编号
              meetingOn: 当面说明的日期
              explanation: 释明的内容
            optional:
              place: 当面说明的地点
            remedy: false
            signs: disclosure-office
            free: true
            ---
            <p>您（单位）的申请（编号：[[${requestNumber}]]），现释明如下：</p>
            <p th:each="line : ${zh.paragraphs(explanation)}" th:text="${line}"></p>
            <p>需要当面说明的，请于[[${meetingOn}]]前来。<th:block th:if="${place}">地点：[[${place}]]。</th:block></p>
            """;

    @Value("${mingda.letters.directory}") Path directory;
    @Autowired Letters letters;
    @Autowired LetterDrafts drafts;
    @Autowired People people;
    @Autowired GreenMail mail;

    private CaseInHand request;

    @BeforeEach
    void aRequestInHand() {
        request = aCase().register().assign(Permissions.UNIT);
    }

    @AfterEach
    void onlyTheProductsLettersRemain() throws IOException {
        for (String name : new String[] {"explanation", "no-colon", "open-mark", "wrong-sum"}) {
            Files.deleteIfExists(directory.resolve(name + ".html"));
        }
    }

    @Test
    void anOfficesNewFileIsOrderedApprovedAndReceivedWithoutAnyJava() throws Exception {
        assertThat(text(ask("handler", page()))).contains("办理情况告知书").doesNotContain("释明书", "接收回执</a>");
        write("explanation", TEMPLATE);
        assertThat(text(ask("handler", page()))).contains("政府信息公开申请释明书", "?template=explanation");
        assertThat(text(ask("handler", page() + "?template=explanation"))).contains("释明的内容", "type=\"date\"",
                "name=\"fact.explanation\"", request.number(), "data:image/png;base64,", "可以不填", "<code>meetingOn</code>")
                .doesNotContain("name=\"fact.requestNumber\"", "name=\"fact.agencyName\"", "??");

        MvcResult lacking = order("fact.explanation", "申请表中的“项目”，指<b>立项</b>文件。");
        assertThat(status(lacking)).isEqualTo(422);
        assertThat(text(lacking)).contains("还缺少：当面说明的日期（meetingOn）", "指&lt;b&gt;立项&lt;/b&gt;文件。</textarea>");
        MvcResult noDay = order("fact.explanation", "说明", "fact.meetingOn", "下周");
        assertThat(text(noDay)).contains("“当面说明的日期”（meetingOn）不是有效的日期", "value=\"下周\"");
        assertThat(drafts.of(request.number())).isEmpty();

        assertThat(status(order("fact.explanation", "“项目”指立项文件。", "fact.meetingOn", "2026-09-25",
                "fact.requestNumber", "QS2026-99999"))).isEqualTo(302);
        assertThat(ask("head", desk(request) + "/letters/waiting").getResponse().getRedirectedUrl())
                .endsWith("/letters/drafts/" + drafts.of(request.number()).get(0).id());
        assertThat(text(ask("head", desk(request) + "/letters/drafts/" + drafts.of(request.number()).get(0).id())))
                .contains("政府信息公开申请释明书", "待审签", "data:image/png;base64,");
        assertThat(mailsWith("释明书")).as("nothing leaves before it is agreed to").isZero();
        workbench.complete(request.number(), "UserTask_ApproveLetter", "head", Map.of("approvalOutcome", "approved"));
        request.runSteps();

        Letter letter = letters.ofRequest(request.number()).stream()
                .filter(one -> one.template().equals("explanation")).findFirst().orElseThrow();
        assertThat(letter.number()).endsWith("公开释〔2026〕1号");
        assertThat(letter.state()).isEqualTo(LetterState.SENT);
        assertThat(letter.recipientEmail()).isEqualTo(Applications.EMAIL);
        assertThat(mailsWith(letter.number())).isEqualTo(1);
        assertThat(words(letter)).contains("“项目”指立项文件。", "2026年9月25日前来", request.number())
                .doesNotContain("QS2026-99999", "地点");
        assertThat(text(ask("handler", page()))).contains("已制发");
    }

    @Test
    void whatIsWrongWithANewFileIsSaidWithItsLine() throws Exception {
        write("no-colon", TEMPLATE.replace("series: 公开释", "series 公开释"));
        write("open-mark", TEMPLATE.replace("</p>\n<p th:each", "\n<p th:each"));
        write("wrong-sum", TEMPLATE.replace("[[${requestNumber}]]", "[[${requestNumber + }]]"));

        assertThat(text(ask("handler", page()))).contains("no-colon.html", "第 4 行", "不能使用",
                "open-mark.html 正文第 4 行的标记没有成对写好");
        assertThat(text(ask("handler", page() + "?template=wrong-sum"))).contains("文书模板 wrong-sum.html",
                "（该部分的第 1 行）");
        MvcResult ordered = send("handler", page(), "template", "wrong-sum", "fact.explanation", "说明",
                "fact.meetingOn", "2026-09-25");
        assertThat(status(ordered)).isEqualTo(422);
        assertThat(text(ordered)).contains("wrong-sum.html", "说明</textarea>");
        assertThat(text(ask("handler", page() + "?template=receipt"))).contains("由办理步骤制发，不能另行制发");
        assertThat(text(ask("handler", page() + "?template=../secret"))).contains("只能用小写字母");
        assertThat(drafts.of(request.number())).isEmpty();
    }

    @Test
    void aLetterThatWasSentBackBeginsAgainWithItsWords() throws Exception {
        send("handler", page(), "template", "progress-notice", "fact.progress", "档案正在调取，样例词语。");
        String draft = desk(request) + "/letters/drafts/" + drafts.of(request.number()).get(0).id();
        assertThat(text(ask("handler", draft))).doesNotContain("用这份稿子重新拟制");
        workbench.complete(request.number(), "UserTask_ApproveLetter", "head",
                Map.of("approvalOutcome", "sent-back", "approvalReason", "请写明原因"));

        String again = page() + "?again=" + drafts.of(request.number()).get(0).id();
        assertThat(text(ask("handler", draft))).contains("退回：请写明原因", "用这份稿子重新拟制", again);
        assertThat(text(ask("handler", again))).contains("档案正在调取，样例词语。</textarea>", "送审签");
    }

    @Test
    void fromTheSignatureOnNeitherALetterNorTheDraftIsOffered() throws Exception {
        CaseInHand signed = aCase(Applications.anApplication().byPost()).register().assign(Permissions.UNIT).search()
                .draft().review();
        String letters = desk(signed) + "/letters/new";
        assertThat(text(ask("handler", desk(signed)))).contains("答复书草稿", letters);
        signed.steps().take(signed.number(), "UserTask_ApproveReply");

        assertThat(text(ask("handler", desk(signed)))).contains("登记送达").doesNotContain("答复书草稿", letters);
        assertThat(text(ask("handler", letters))).contains("答复已经签发，不能再另制文书").doesNotContain("progress-notice");
        MvcResult late = send("handler", letters, "template", "progress-notice", "fact.progress", "正在检索。");
        assertThat(status(late)).isEqualTo(422);
        assertThat(text(late)).containsOnlyOnce("答复已经签发，不能再另制文书").contains("正在检索。</textarea>")
                .doesNotContain("送审签</button>");
        assertThat(drafts.of(signed.number())).isEmpty();
    }

    @Test
    void anotherAgencysOfficerFindsNeitherThePagesNorTheForm() throws Exception {
        String stranger = "y" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(stranger, "云" + stranger, stranger + "@yunxi.example", Set.of(Role.REGISTRAR), null,
                OtherAgency.ID), Permissions.PASSWORD);

        assertThat(status(ask(stranger, page()))).isEqualTo(404);
        assertThat(status(send(stranger, page(), "template", "progress-notice", "fact.progress", "说明"))).isEqualTo(404);
        assertThat(status(ask(stranger, desk(request) + "/registration-form.pdf"))).isEqualTo(404);
        assertThat(drafts.of(request.number())).isEmpty();
    }

    @Test
    void theRegistrationFormSaysHowTheReceiptDateWasFixedAndBearsNoNumberOfItsOwn() throws Exception {
        byte[] pdf = ask("handler", desk(request) + "/registration-form.pdf").getResponse().getContentAsByteArray();

        assertThat(words(pdf)).contains("政府信息公开申请登记表", request.number(), "自然人", "网上申请",
                "本机关网上申请系统确认提交之日", "第三十一条第三项", "2026年10月22日", "国庆节", "电子邮件",
                people.find("registrar").orElseThrow().name()).doesNotContain("〔2026〕", "草稿", "??");
    }

    private MvcResult order(String... fields) throws Exception {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "template";
        all[fields.length + 1] = "explanation";
        return send("handler", page(), all);
    }

    private long mailsWith(String words) throws Exception {
        long found = 0;
        for (MimeMessage message : mail.getReceivedMessages()) {
            found += message.getSubject().contains(words) ? 1 : 0;
        }
        return found;
    }

    private String words(Letter letter) throws IOException {
        return words(letters.pdf(letter.id()));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".html"), text, StandardCharsets.UTF_8);
    }

    private String page() {
        return desk(request) + "/letters/new";
    }
}
