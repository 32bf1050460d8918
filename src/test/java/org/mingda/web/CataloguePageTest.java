package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.mingda.letter.PdfWords;
import org.mingda.letter.redaction.Paper;
import org.mingda.publication.Catalogue;
import org.mingda.publication.PublishedItem;
import org.mingda.publication.Suggestions;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue at the desk and for everybody, and replies that are published. */
class CataloguePageTest extends DeskTest {

    @Autowired Catalogue catalogue;
    @Autowired Suggestions suggestions;
    @Autowired Ledger ledger;
    @Autowired Requests requests;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "示例水库除险加固方案" + mark;

    @Test
    void whatTheRegistrarAddsEverybodyFindsUntilItIsWithdrawn() throws Exception {
        assertThat(text(ask("registrar", "/desk/published/new"))).contains("新增目录条目", "财政预算、决算");
        String address = send("registrar", "/desk/published", entry("createdOn", "2026-09-01")).getResponse()
                .getRedirectedUrl();
        String id = address.replace("/desk/published/", "");
        suggestions.answered(UUID.fromString(id), "draft-" + mark);

        assertThat(text(ask("registrar", "/desk/published?q=" + title))).contains(title, "1 次");
        assertThat(text(ask("registrar", address))).contains("2026-09", "1 次", "公众看到的页面");
        assertThat(text(asNobody(get("/published?q=" + title)))).contains(title, "测发〔2026〕7号", "共 ");
        assertThat(text(asNobody(get("/published/" + id)))).contains(title, "https://t.example/7", "示例摘要", "规划和相关政策");
        assertThat(text(asNobody(get("/published/" + id + "?lang=en")))).contains("Plans and policies", "Read the document");

        MvcResult wrong = send("registrar", address, entry("createdOn", "某日"));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(text(wrong)).contains("形成日期“某日”不是日期", "value=\"" + title + "\"");
        assertThat(status(send("registrar", address + "/withdrawal", "reason", ""))).isEqualTo(422);
        send("registrar", address + "/withdrawal", "reason", "内容有误");

        assertThat(status(asNobody(get("/published/" + id)))).isEqualTo(404);
        assertThat(text(asNobody(get("/published?q=" + title)))).doesNotContain("/published/" + id);
        assertThat(text(ask("registrar", "/desk/published?withdrawn=1"))).contains(title, "内容有误");
    }

    @Test
    void aFileIsLookedAtFirstAndThenImportedOnce() throws Exception {
        String file = "标题,公开事项,形成日期,公开日期,摘要\n" + title + ",规划和相关政策,2026-09-01,2026-09-02,示例\n";
        String wrong = text(upload("registrar", "/desk/published/import/preview", csv(file + "坏行,,,,\n")));
        assertThat(wrong).contains("没有导入", "第 3 行", "公开事项不能为空").doesNotContain("name=\"id\"");
        assertThat(text(upload("registrar", "/desk/published/import/preview", csv("")))).contains("没有选择文件");

        String preview = text(upload("registrar", "/desk/published/import/preview", csv(file)));
        assertThat(preview).contains("新增 1 条", title);
        assertThat(text(asNobody(get("/published?q=" + title)))).doesNotContain(title + "</a>");
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(preview);
        assertThat(id.find()).isTrue();
        assertThat(send("registrar", "/desk/published/import", "id", id.group(1)).getResponse().getRedirectedUrl())
                .isEqualTo("/desk/published");
        assertThat(text(asNobody(get("/published?q=" + title)))).contains(title + "</a>");
        assertThat(status(send("registrar", "/desk/published/import", "id", id.group(1)))).isEqualTo(409);
    }

    @Test
    void aReplyIsPublishedWithoutWhoAsked() throws Exception {
        String number = answered("王小明" + mark);
        String page = "/desk/requests/" + number + "/publication";
        assertThat(text(ask("registrar", "/desk/requests/" + number))).contains("公开本件答复");
        assertThat(text(ask("registrar", page))).contains("仅供对照，不公开", "2026-09-18");

        assertThat(refusal(page, pdf("王小明" + mark), true, title)).contains("上传的文件里有申请人的姓名或者名称");
        assertThat(refusal(page, pdf("x"), true, "王 小 明" + mark + "申请的方案")).contains("填写的内容里有申请人的姓名或者名称");
        assertThat(refusal(page, pdf("x"), false, title)).contains("请先逐页核对并确认");
        assertThat(refusal(page, "不是".getBytes(StandardCharsets.UTF_8), true, title)).contains("不是可以打开的 PDF");
        assertThat(catalogue.ofReply(number)).as("nothing half done").isEmpty();

        MvcResult done = publish(page, pdf("某某软件"), true, title);
        PublishedItem item = catalogue.ofReply(number).orElseThrow();
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/desk/published/" + item.id());
        assertThat(ledger.latest(number, EventType.REPLY_PUBLISHED)).isPresent();
        assertThat(text(ask("registrar", "/desk/requests/" + number))).contains("答复列入已公开信息", title);
        String open = text(asNobody(get("/published/" + item.id())));
        assertThat(open).contains(title, "下载文件", "依申请公开转为主动公开").doesNotContain(number, "王小明");
        MvcResult file = asNobody(get("/published/" + item.id() + "/file"));
        assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(PdfWords.of(file.getResponse().getContentAsByteArray())).as("cleaned").doesNotContain("某某软件");
        assertThat(ask("registrar", page).getResponse().getRedirectedUrl()).isEqualTo("/desk/published/" + item.id());
        assertThat(status(publish(page, pdf("x"), true, title + "二"))).as("once").isEqualTo(422);
    }

    @Test
    void whatIsFoundInTheFileIsPublishedOnlyWithAReasonInTheLedger() throws Exception {
        String number = answered("李小红" + mark);
        String page = "/desk/requests/" + number + "/publication";
        byte[] file = Paper.of(PDRectangle.A5, "咨询电话：13800001111");
        int before = storedFiles();

        assertThat(refusal(page, file, true, title)).contains("文件里有：电话号码（第1页）", "请写明理由").doesNotContain("13800001111");
        assertThat(refusal(page, file, true, title, "reason", "13800001111是公开的")).contains("请不要写出证件号码、电话等号码");
        assertThat(refusal(page, locked(), true, title, "reason", "可以")).contains("加了密码");
        assertThat(refusal(page, Paper.covered("被盖住的姓名"), true, title, "reason", "没有问题"))
                .contains("盖住但没有去掉的文字（第1页），系统去不掉，不能公开");
        assertThat(catalogue.ofReply(number)).isEmpty();
        assertThat(storedFiles()).as("nothing is left").isEqualTo(before);

        publish(page, file, true, title, "reason", "办公电话");

        assertThat(ledger.latest(number, EventType.REPLY_PUBLISHED).orElseThrow().data())
                .containsEntry("found", List.of("PHONE_NUMBER")).containsEntry("reason", "办公电话");
        assertThat(text(ask("registrar", "/desk/requests/" + number))).contains("发现的问题", "电话号码", "办公电话");
        assertThat(storedFiles()).as("the cleaned copy alone").isEqualTo(before + 1);
    }

    private int storedFiles() {
        return jdbc.sql("select count(*) from stored_file").query(Integer.class).single();
    }

    @Test
    void whatHasNoReplyHasNothingToPublish() throws Exception {
        String number = anApplication().submitTo(submitRequest).number();
        assertThat(status(ask("registrar", "/desk/requests/" + number + "/publication"))).isEqualTo(403);
        close(number);
        assertThat(refusal("/desk/requests/" + number + "/publication", pdf("x"), true, title)).contains("本件没有答复");
    }

    private String answered(String name) {
        String number = anApplication().from(name).submitTo(submitRequest).number();
        transaction.executeWithoutResult(status ->
                ledger.append(number, EventType.REPLY_ISSUED, "system", Map.of("number", "测公开答〔2026〕1号")));
        close(number);
        return number;
    }

    private void close(String number) {
        transaction.executeWithoutResult(status ->
                ledger.append(number, EventType.REQUEST_CLOSED, "system", Map.of()));
    }

    private String refusal(String page, byte[] file, boolean checked, String typedTitle, String... more)
            throws Exception {
        MvcResult refused = publish(page, file, checked, typedTitle, more);
        assertThat(status(refused)).isEqualTo(422);
        return text(refused);
    }

    private MvcResult publish(String page, byte[] file, boolean checked, String typedTitle, String... more)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(page);
        request.file(new MockMultipartFile("file", "答复.pdf", "application/pdf", file));
        request.param("title", typedTitle).param("topic", "answered").param("createdOn", "2026-09-18")
                .param("publishedOn", "2026-09-18").param("summary", "示例摘要").param("checked", String.valueOf(checked));
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return as("registrar", request.with(csrf()));
    }

    private String[] entry(String field, String value) {
        String[] fields = {"title", title, "documentNumber", "测发〔2026〕7号", "topic", "plans", "createdOn", "2026-09-01",
            "publishedOn", "2026-09-02", "address", "https://t.example/7", "summary", "示例摘要"};
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals(field) ? value : fields[i + 1];
        }
        return fields;
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "目录.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Its author property says the text: what a document says about itself counts too. */
    private static byte[] pdf(String author) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor(author);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
