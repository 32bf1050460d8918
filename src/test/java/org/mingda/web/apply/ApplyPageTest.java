package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Drafts;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application over HTTP, as a browser without scripts sends it. */
@MingdaTest
class ApplyPageTest {

    @LocalServerPort int port;
    @Autowired Requests requests;
    @Autowired Attachments attachments;
    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired GreenMail mail;

    @Test
    void aFilledApplicationIsConfirmedWithNumberCodeDueDateAndSlip() {
        Filling filling = Filling.begin(port).fill().submit();

        assertThat(filling.visitor.address()).isEqualTo("/apply/done/" + filling.number());
        assertThat(filling.visitor.page()).contains("2026年9月18日", "2026年10月22日", "国庆节");
        assertThat(requests.opens(filling.number(), filling.shown("access-code"))).isTrue();
        assertThat(requests.applicant(filling.number()).name()).isEqualTo("甄如许");

        byte[] slip = filling.visitor.get(filling.visitor.address() + "/slip.pdf").bytes();
        assertThat(new String(slip, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(filling.visitor.header("Content-Disposition")).contains("QS2026-");
    }

    @Test
    void theConfirmationSurvivesAReloadButNobodyElseSeesItOrTheSlip() {
        Filling filling = Filling.begin(port).fill().submit();
        String address = filling.visitor.address();
        String code = filling.shown("access-code");

        assertThat(filling.visitor.get(address).page()).contains(code);
        assertThat(filling.visitor.header("Cache-Control")).contains("no-store");
        assertThat(new Visitor(port).get(address).page()).doesNotContain(code).contains("这里不再显示查询码");
        assertThat(new Visitor(port).get(address + "/slip.pdf").page()).contains("这里不再显示查询码");
    }

    @Test
    void submittedAgainItIsTheSameRequestWithTheSameCode() {
        Filling filling = Filling.begin(port).fill();
        Map<String, String> checked = filling.checked();
        String number = filling.send("check", checked).number();
        String code = filling.shown("access-code");

        Filling elsewhere = filling.in(new Visitor(port));
        assertThat(elsewhere.page()).isEqualTo("/apply/sent-before");
        elsewhere.visitor.get("/track");
        elsewhere.send("check", checked);

        assertThat(elsewhere.number()).isEqualTo(number);
        assertThat(elsewhere.shown("access-code")).isEqualTo(code);
        assertThat(elsewhere.visitor.page()).contains("同一张表单只受理一次");
    }

    @Test
    void whoeverComesWithTheLinkLongAfterwardsIsNotToldTheCode() {
        Filling filling = Filling.begin(port).fill().submit();
        String code = filling.shown("access-code");
        clock.advance(Duration.ofMinutes(16));

        Visitor later = new Visitor(port).get("/track");
        assertThat(later.post(filling.draft + "/check", Map.of()).address()).isEqualTo("/apply/sent-before");
        assertThat(later.page()).doesNotContain(code);
        assertThat(new Visitor(port).get(filling.draft + "/what").page()).doesNotContain("甄如许", "农村公路");
    }

    @Test
    void postsAtTheSameTimeMakeOneRequest() {
        Filling filling = Filling.begin(port).fill();
        Map<String, String> checked = filling.checked();
        List<Filling> tabs = Stream.generate(() -> filling.in(new Visitor(port))).limit(4).toList();
        tabs.stream().map(tab -> CompletableFuture.runAsync(() -> tab.send("check", checked))).toList()
                .forEach(CompletableFuture::join);

        assertThat(tabs).extracting(Filling::number).hasSize(4).containsOnly(tabs.get(0).number());
    }

    @Test
    void whatWasChangedInAnotherWindowIsShownBeforeItIsSubmitted() {
        Filling filling = Filling.begin(port).fill();
        Map<String, String> checked = filling.checked();
        filling.in(new Visitor(port)).with("content", "另一件事").answer("what");
        filling.send("check", checked);

        assertThat(filling.page()).isEqualTo("check");
        assertThat(filling.visitor.page()).contains("您在别的窗口又改过", "另一件事");
        assertThat(requests.get(filling.submit().number()).content()).isEqualTo("另一件事");
    }

    @Test
    void whatWasTypedIsForgottenWithTheSubmissionAndTheDraftAfterItsDays() {
        Filling sent = Filling.begin(port).fill().submit();
        assertThat(answersOf(sent)).isEqualTo("{}");

        Filling left = Filling.begin(port).answer("what").upload(Map.of(), Filling.file("证据.txt", "x"));
        clock.advance(Duration.ofDays(6));
        assertThat(left.see("what").visitor.page()).contains("农村公路");
        left.with("content", "改过的内容").answer("what");
        clock.advance(Duration.ofDays(6));
        drafts.forgetOld();
        assertThat(left.see("files").visitor.page()).contains("证据.txt");
        clock.advance(Duration.ofDays(1));
        assertThat(left.see("what").visitor.status()).isEqualTo(404);
        assertThat(left.visitor.page()).contains("找不到这份草稿");

        drafts.forgetOld();
        assertThat(jdbc.sql("select count(*) from application_draft where expires_at <= now()").query(Long.class)
                .single()).isZero();
        assertThat(jdbc.sql("select count(*) from kept_upload where key not in (select id::text from"
                + " application_draft)").query(Long.class).single()).isZero();
    }

    @Test
    void mistakesAreNamedBesideTheFieldAndOnTopAndNothingTypedIsLost() {
        Filling filling = Filling.begin(port).with("content", "第一行\n第二行 <b>").answer("what").answer("who")
                .with("name", "").with("idNumber", "123").answer("identity");

        assertThat(filling.visitor.page())
                .contains("<title>有错误：", "<a href=\"#name\">请填写申请人的姓名或者名称。</a>")
                .contains("id=\"name-error\">请填写申请人的姓名或者名称。", "<a href=\"#idNumber\">");
        assertThat(filling.visitor.input("idNumber")).isEqualTo("123");
        assertThat(filling.visitor.page()).containsPattern("value=\"ID_CARD\"[^>]*checked");
        assertThat(filling.see("what").visitor.page()).contains("第一行\n第二行 &lt;b&gt;</textarea>");
    }

    @Test
    void theWayBackKeepsWhatWasTypedAndChecksNothing() {
        Filling filling = Filling.begin(port).answer("what").answer("who")
                .send("identity", Map.of("action", "back", "name", "半个名", "idNumber", "1"));

        assertThat(filling.page()).isEqualTo("who");
        assertThat(filling.visitor.page()).doesNotContain("error-summary");
        assertThat(filling.see("identity").visitor.input("name")).isEqualTo("半个名");
        assertThat(filling.visitor.page()).doesNotContain("error-summary");
    }

    @Test
    void whatIsStillMissingIsAskedForBeforeTheCheck() {
        Filling filling = Filling.begin(port).answer("what").answer("who").see("check");
        assertThat(filling.page()).isEqualTo("identity");

        filling.visitor.post(filling.draft + "/check", Map.of("seen", "x"));
        assertThat(filling.page()).isEqualTo("identity");
        assertThat(filling.visitor.page()).contains("error-summary");
    }

    @Test
    void aChangeLeadsBackToTheCheckOrToWhatItMadeWrong() {
        Filling filling = Filling.begin(port).fill();
        filling.send("contact", Map.of("change", "yes", "phone", "13800000000"));
        assertThat(filling.page()).isEqualTo("check");
        assertThat(filling.shown("answer-phone")).isEqualTo("13800000000");

        filling.send("who", Map.of("change", "yes", "kind", "RESEARCH"));
        assertThat(filling.page()).isEqualTo("identity");
        assertThat(filling.visitor.page()).contains("单位全称", "统一社会信用代码").doesNotContain("居民身份证号码为");
    }

    @Test
    void theLinkGoesOnWhereSomebodyLeftInAnyBrowser() {
        Filling filling = Filling.begin(port).answer("what").answer("who")
                .send("identity", Map.of("action", "later", "name", "甄如许"));
        assertThat(filling.page()).isEqualTo("later");
        assertThat(filling.shown("link")).endsWith(filling.draft);
        assertThat(filling.visitor.page()).contains("2026年9月25日 09:00");

        Filling resumed = filling.in(new Visitor(port));
        assertThat(resumed.page()).isEqualTo("identity");
        assertThat(resumed.visitor.input("name")).isEqualTo("甄如许");
    }

    @Test
    void theLinkIsMailedOnWishAndTheMailTellsNothingElse() throws Exception {
        String address = "link-" + UUID.randomUUID() + "@example.test";
        Filling filling = Filling.begin(port).answer("what").see("later").send("later", Map.of("email", address));
        assertThat(filling.page()).isEqualTo("later");
        assertThat(filling.visitor.page()).contains("链接已经发到 " + address);

        MimeMessage message = mail.getReceivedMessagesForDomain(address)[0];
        assertThat((String) message.getContent()).contains(filling.draft, "2026年9月25日 09:00", "25 September 2026")
                .doesNotContain("农村公路");
    }

    @Test
    void whatIsPublishedAlreadyIsShownFirstAndCanBeTheAnswer() {
        UUID item = publish("示例县某年水稻种植补贴发放明细表", "示农发〔2025〕31号");
        Filling filling = Filling.begin(port).with("content", "申请公开水稻种植补贴发放明细表").answer("what");
        assertThat(filling.page()).isEqualTo("published");
        assertThat(filling.visitor.page()).contains("示例县某年水稻种植补贴发放明细表", "示农发〔2025〕31号", "2026年9月8日");
        assertThat(Filling.begin(port).with("content", "完全不相干的事").answer("what").page()).isEqualTo("files");

        filling.send("published", Map.of("answered", item.toString()));
        assertThat(filling.page()).isEqualTo("answered");
        assertThat(filling.visitor.page()).contains("很高兴您找到了", "示例县某年水稻种植补贴发放明细表", "没有提交申请");
        filling.see("published").send("published", Map.of("answered", item.toString()));
        assertThat(jdbc.sql("select count(*) from published_answer where item = ?").param(item).query(Long.class)
                .single()).as("counted once").isEqualTo(1);

        filling.see("published").send("published", Map.of("action", "next"));
        assertThat(filling.page()).isEqualTo("files");
        assertThat(filling.send("files", Map.of("action", "back")).page()).isEqualTo("published");
    }

    private UUID publish(String title, String number) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into published_item (id, agency, title, document_number, summary, created_on, published_on,"
                        + " address, topic, recorded_by, recorded_at) values (?, 'qingshi-land', ?, ?, '', '2026-09-01',"
                        + " '2026-09-08', '', 'required', 'registrar', '2026-09-08')")
                .params(id, title, number).update();
        return id;
    }

    @Test
    void moreThanTheServerTakesIsToldInPlainWords() throws Exception {
        List<byte[]> megabytes = Collections.nCopies(211, new byte[1 << 20]);
        HttpRequest tooMuch = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + Filling.begin(port).draft + "/files"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(megabytes), 211L << 20)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(tooMuch, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的内容太大");
    }

    @Test
    void aScriptSavesWithoutLeavingThePage() {
        Filling filling = Filling.begin(port).send("what", Map.of("action", "save", "content", "半句话"));
        assertThat(filling.visitor.status()).isEqualTo(204);
        assertThat(filling.see("what").visitor.page()).contains("半句话</textarea>");
    }

    @Test
    void whoAsksForACorrectionReadsItsOwnWordsToTheEnd() {
        Filling filling = Filling.correction(port);
        assertThat(filling.visitor.page()).contains("您要更正什么", "第四十一条").doesNotContain("不必说明用途");
        filling.with("content", "").answer("what");
        assertThat(filling.visitor.page()).contains("请写明要更正什么信息");
        filling.with("content", "家庭人口应为3人").answer("what");
        assertThat(filling.page()).isEqualTo("files");
        assertThat(filling.visitor.page()).contains("请上传证据");
        filling.fill();
        assertThat(main(filling)).contains("要更正的信息", "提交更正要求").doesNotContain("公开", "提交申请");
        filling.submit();

        assertThat(filling.number()).matches("QSG\\d{4}-\\d{5}");
        assertThat(main(filling)).contains("已收到您的更正要求", "办理期限", "自定的办理目标")
                .doesNotContain("公开申请", "答复期限是", "您的申请");
        assertThat(requests.get(filling.number()).kind()).isEqualTo(RequestKind.CORRECTION);
    }

    @Test
    void filesAreKeptAsTheyComeAndTakenBackOneByOne() {
        Filling filling = Filling.begin(port).answer("what")
                .upload(Map.of("action", "stay"), Filling.pdf("身份证明（正面）.pdf", "证明"))
                .upload(Map.of("action", "stay"), Filling.file("不要了.txt", "x"));
        assertThat(filling.page()).isEqualTo("files");
        assertThat(filling.visitor.page()).contains("身份证明（正面）.pdf", "不要了.txt");

        String remove = filling.visitor.page().replaceAll("(?s).*value=\"([^\"]+)\"[^>]*aria-label=\"删除 不要了.txt\".*", "$1");
        filling.upload(Map.of("remove", remove), Filling.file("补充材料.txt", "补充"));
        assertThat(filling.page()).isEqualTo("files");
        filling.fill().submit();

        assertThat(attachments.of(filling.number())).extracting(Attachment::fileName)
                .containsExactlyInAnyOrder("身份证明（正面）.pdf", "补充材料.txt");
    }

    @Test
    void badFilesAreRefusedByNameAndTheOthersKept() {
        Filling filling = Filling.begin(port).answer("what").upload(Map.of(), Filling.file("空.pdf", ""),
                Filling.file("病毒.exe", "MZ"), Filling.file("好.txt", "好"));

        assertThat(filling.page()).isEqualTo("files");
        assertThat(filling.visitor.page()).contains("文件“空.pdf”是空的", "文件“病毒.exe”没有上传", "删除 好.txt");
        assertThat(filling.see("files").visitor.page()).contains("好.txt").doesNotContain("error-summary");
    }

    @Test
    void aVeryLongChineseFileNameIsKept() {
        String name = "关于".repeat(100) + ".txt";
        Filling filling = Filling.begin(port).upload(Map.of(), Filling.file(name, "x")).fill().submit();

        assertThat(attachments.of(filling.number())).extracting(Attachment::fileName).containsExactly(name);
    }

    @Test
    void namesThatLookLikeCodeStayNames() {
        String name = "O'Brien 䶮 \"{}'<script>alert(1)</script>";
        Filling filling = Filling.begin(port).with("name", name).with("content", "<img src=x onerror=alert(1)>").fill();

        assertThat(filling.visitor.page()).doesNotContain("<script>", "<img src=x").contains("&lt;img src=x");
        assertThat(requests.applicant(filling.submit().number()).name()).isEqualTo(name);
    }

    @Test
    void charactersThatADatabaseCannotHoldAreTakenOut() {
        Filling filling = Filling.begin(port).with("content", "某文件\u0000和某记录\u202e").fill().submit();

        assertThat(requests.get(filling.number()).content()).isEqualTo("某文件和某记录");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInPlainWords() {
        Filling filling = Filling.begin(port).send("what", Map.of("_csrf", "forged", "content", "x"));

        assertThat(filling.visitor.status()).isEqualTo(403);
        assertThat(filling.visitor.page()).contains("刚才没有提交成功");
    }

    @Test
    void aForeignerAndAnOrganisationWithoutACodeCanAsk() {
        Filling foreigner = Filling.begin(port).with("name", "Ann O’Hara-Müller").with("idType", "PASSPORT")
                .with("idNumber", "x 1234567").fill().submit();
        assertThat(requests.applicant(foreigner.number()).idNumber()).isEqualTo("X1234567");

        Filling village = Filling.begin(port).with("kind", "OTHER_ORG").with("name", "样例村村民委员会")
                .with("idType", "OTHER").with("idNumber", "样民证〔2020〕第7号").with("contactPerson", "甄如许").fill().submit();
        assertThat(requests.applicant(village.number()).contactPerson()).isEqualTo("甄如许");
    }

    @Test
    void unknownPagesAndDraftsAreToldSo() {
        assertThat(new Visitor(port).get("/apply/AAAAAAAAAAAAAAAAAAAAAA/what").status()).isEqualTo(404);
        assertThat(Filling.begin(port).see("nothing").visitor.status()).isEqualTo(404);
    }

    private String answersOf(Filling filling) {
        return jdbc.sql("select answers::text from application_draft where request = ?").param(filling.number())
                .query(String.class).single();
    }

    /** Without the frame, whose menu speaks of requests in general. */
    private static String main(Filling filling) {
        String page = filling.visitor.page();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
