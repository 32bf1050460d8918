package org.mingda.web.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.web.apply.FilledForm.aForm;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.mingda.request.StoredFiles;
import org.mingda.support.MingdaTest;
import org.mingda.support.SampleFiles;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingdaTest
class ApplyPageTest {

    @LocalServerPort int port;
    @Autowired Requests requests;
    @Autowired Attachments attachments;
    @Autowired StoredFiles storedFiles;
    @Autowired JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(port);
    }

    @Test
    void aFilledFormIsConfirmedWithNumberCodeAndDueDate() {
        submit(aForm());

        assertThat(visitor.address()).isEqualTo("/apply/done/" + number());
        assertThat(visitor.page()).contains("2026年9月18日", "2026年10月22日", "国庆节");
        assertThat(requests.opens(number(), shown("access-code"))).isTrue();
        assertThat(requests.applicant(number()).name()).isEqualTo("甄如许");
    }

    @Test
    void theConfirmationSurvivesAReloadButNobodyElseSeesIt() {
        submit(aForm());
        String address = visitor.address();
        String code = shown("access-code");

        assertThat(visitor.get(address).page()).contains(code);
        assertThat(visitor.header("Cache-Control")).contains("no-store");
        assertThat(new Visitor(port).get(address).page()).doesNotContain(code).contains("这里不再显示查询码");
    }

    @Test
    void theSameFormSentAgainIsTheSameRequest() {
        String key = visitor.get("/apply").input("key");
        String token = visitor.input("_csrf");
        visitor.upload("/apply", aForm().key(key));
        String number = number();

        Map<String, String> again = aForm().key(key);
        again.put("_csrf", token);
        visitor.get("/apply").upload("/apply", again);

        assertThat(number()).isEqualTo(number);
        assertThat(requestsOf(key)).isEqualTo(1);
    }

    @Test
    void twoPostsAtTheSameTimeMakeOneRequest() {
        String key = visitor.get("/apply").input("key");
        Map<String, String> form = aForm().key(key);
        Stream.generate(() -> CompletableFuture.runAsync(() -> new Visitor(port).get("/apply").upload("/apply", form)))
                .limit(4).toList().forEach(CompletableFuture::join);

        assertThat(requestsOf(key)).isEqualTo(1);
    }

    @Test
    void theSameFormWithOtherContentIsNotASecondRequest() {
        String key = visitor.get("/apply").input("key");
        visitor.upload("/apply", aForm().key(key));
        String number = number();

        visitor.get("/apply").upload("/apply", aForm().with("content", "另一件事").key(key));

        assertThat(number()).isEqualTo(number);
        assertThat(visitor.page()).contains("同一张表单只受理一次");
        assertThat(new Visitor(port).get("/apply").upload("/apply", aForm().with("content", "第三件事").key(key)).page())
                .contains("这张表单已经提交过");
    }

    @Test
    void mistakesAreNamedBesideTheFieldAndOnTopAndNothingTypedIsLost() {
        submit(aForm().with("name", "").with("idNumber", "123").with("content", "第一行\n第二行 <b>"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("<a href=\"#name\">请填写申请人的姓名或者名称。</a>")
                .contains("id=\"name-error\">请填写申请人的姓名或者名称。")
                .contains("<a href=\"#idNumber\">", "第一行\n第二行 &lt;b&gt;</textarea>");
        assertThat(visitor.input("idNumber")).isEqualTo("123");
        assertThat(visitor.page()).containsPattern("value=\"EMAIL\"[^>]*checked");
    }

    @Test
    void whoAsksForACorrectionFillsInTheSamePageWithItsOwnWords() {
        visitor.get("/apply/correction");
        assertThat(visitor.page()).contains("要求更正与您自身相关的信息", "第四十一条", "要更正的信息")
                .doesNotContain("以什么形式");
        visitor.upload("/apply/correction", aForm().with("name", "").key(visitor.input("key")));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("要求更正与您自身相关的信息", "请填写申请人的姓名或者名称。");

        visitor.upload("/apply/correction", aForm().with("content", "家庭人口应为3人").key(visitor.input("key")));
        assertThat(number()).matches("QSG\\d{4}-\\d{5}");
        assertThat(requests.get(number()).kind()).isEqualTo(RequestKind.CORRECTION);
    }

    @Test
    void goodFilesAreNotLostWhenSomethingElseIsWrong() {
        String key = visitor.get("/apply").input("key");
        visitor.upload("/apply", aForm().with("name", "").key(key), pdf("身份证明（正面）.pdf", "证明"));
        assertThat(visitor.page()).contains("身份证明（正面）.pdf");

        Map<String, String> mended = aForm().key(key);
        mended.put("keep", visitor.input("keep"));
        visitor.upload("/apply", mended, file("补充材料.txt", "补充"));

        assertThat(attachments.of(number())).extracting(Attachment::fileName)
                .containsExactlyInAnyOrder("身份证明（正面）.pdf", "补充材料.txt");
        assertThat(contents(number())).containsExactlyInAnyOrder(
                new String(SampleFiles.pdf("证明"), StandardCharsets.UTF_8), "补充");
    }

    @Test
    void aFileTakenBackIsNotSubmitted() {
        String key = visitor.get("/apply").input("key");
        visitor.upload("/apply", aForm().with("name", "").key(key), pdf("不要了.pdf", "x"));
        visitor.upload("/apply", aForm().key(key));

        assertThat(attachments.of(number())).isEmpty();
    }

    @Test
    void badFilesAreRefusedByNameAndTheOthersKept() {
        visitor.get("/apply");
        visitor.upload("/apply", aForm().key(visitor.input("key")), file("空.pdf", ""), file("病毒.exe", "MZ"),
                pdf("好.pdf", "好"));

        assertThat(visitor.page()).contains("文件“空.pdf”是空的", "文件“病毒.exe”没有上传", "好.pdf");
        assertThat(visitor.input("keep")).isNotEmpty();
    }

    @Test
    void aVeryLongChineseFileNameIsKept() {
        String name = "关于".repeat(100) + ".pdf";
        visitor.get("/apply");
        visitor.upload("/apply", aForm().key(visitor.input("key")), pdf(name, "x"));

        assertThat(attachments.of(number())).extracting(Attachment::fileName).containsExactly(name);
    }

    @Test
    void moreThanTheServerTakesIsToldInPlainWords() throws Exception {
        List<byte[]> megabytes = Collections.nCopies(211, new byte[1 << 20]);
        HttpRequest tooMuch = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/apply"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(megabytes), 211L << 20)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(tooMuch, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的内容太大");
    }

    @Test
    void namesThatLookLikeCodeStayNames() {
        String name = "O'Brien 䶮 \"{}'<script>alert(1)</script>";
        submit(aForm().with("name", name).with("email", "wrong").with("content", "<img src=x onerror=alert(1)>"));

        assertThat(visitor.page()).doesNotContain("<script>", "<img src=x");
        submit(aForm().with("name", name));
        assertThat(requests.applicant(number()).name()).isEqualTo(name);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInPlainWords() {
        visitor.get("/apply");
        Map<String, String> forged = aForm().key(visitor.input("key"));
        forged.put("_csrf", "forged");

        assertThat(visitor.upload("/apply", forged).status()).isEqualTo(403);
        assertThat(visitor.page()).contains("刚才没有提交成功");
    }

    @Test
    void charactersThatADatabaseCannotHoldAreTakenOut() {
        submit(aForm().with("content", "某文件\u0000和某记录\u202e"));

        assertThat(requests.get(number()).content()).isEqualTo("某文件和某记录");
    }

    private void submit(FilledForm form) {
        visitor.get("/apply");
        visitor.upload("/apply", form.key(visitor.input("key")));
    }

    private String number() {
        return shown("number");
    }

    private String shown(String id) {
        Matcher shown = Pattern.compile("id=\"" + id + "\">([^<]+)<").matcher(visitor.page());
        assertThat(shown.find()).as(id + " on\n" + visitor.page()).isTrue();
        return shown.group(1);
    }

    private long requestsOf(String key) {
        return jdbc.sql("select count(*) from submission_key where key = ?").param("page:" + key)
                .query(Long.class).single();
    }

    private List<String> contents(String number) {
        return attachments.of(number).stream()
                .map(file -> new String(SampleFiles.bytes(storedFiles, file.file()), StandardCharsets.UTF_8)).toList();
    }

    private static Visitor.File file(String name, String content) {
        return new Visitor.File("files", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Visitor.File pdf(String name, String text) {
        return new Visitor.File("files", name, SampleFiles.pdf(text));
    }
}
