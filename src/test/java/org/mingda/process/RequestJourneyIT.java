package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.MingdaTest;
import org.mingda.support.PortalForm;
import org.mingda.support.TestClock;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** One request in a real browser, from the portal through Tasklist to the PDF in the applicant's mailbox. */
@MingdaTest
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class RequestJourneyIT {

    private static final String NAME = "O'Brien 䶮 \"{}'<script>alert(1)</script>";
    private static final String EMAIL = "journey@example.test";

    @Autowired
    Workbench workbench;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    @Autowired
    GreenMail mail;

    @LocalServerPort
    int port;

    @Value("${mingda.demo.password}")
    String password;

    private Browser browser;
    private TasklistPage tasklist;

    @Test
    void aCitizenAsksOnThePortalAndFindsTheReplyInTheMailbox(Browser opened) throws Exception {
        clock.set(LocalDateTime.now(TestClock.SHANGHAI));
        browser = opened;
        tasklist = new TasklistPage(browser, address());
        String number = apply();

        work("registrar", number, "UserTask_RegisterRequest").choose("受理").complete();
        work("registrar", number, "UserTask_AssignUnit").select("牵头承办机构", "征地补偿科").complete();
        work("handler", number, "UserTask_SearchRecords").choose("已检索")
                .fill("检索的机构和系统", "规划审批系统").fill("检索用词", "规划许可证 ${1+1}").fill("检索的时间范围", "2024年至今")
                .fill("检索人", "程承办").fill("检索日期", LocalDate.now(clock).toString()).fill("检索结果", "找到一件")
                .complete();
        work("handler", number, "UserTask_RecordFindings").choose("申请获取政府信息")
                .choose("本机关制作或者保存，由本机关负责公开").choose("没有不予公开的事由").complete();
        work("handler", number, "UserTask_DraftReply").choose("起草完毕，送审查")
                .fill("查明情况", "经查，您申请的信息存在 <b>。").fill("公开的信息", "《建设用地规划许可证》1份").complete();
        work("reviewer", number, "UserTask_ReviewConfidentiality")
                .choose("通过").fill("审查依据", "经审查不涉密").complete();
        work("head", number, "UserTask_ApproveReply").choose("同意签发").complete();

        until(() -> requests.get(number).stage() == Stage.CLOSED);
        assertThat(text(pdf(replyMail()))).contains(NAME).contains("《建设用地规划许可证》1份").contains("<b>");
    }

    private String apply() {
        PortalForm form = new PortalForm(browser, address());
        form.begin("/apply?agency=qingshi-land").type("content", "某项目的《建设用地规划许可证》及附件附图。").next();
        form.skip("published").next();
        form.choose("kind", "NATURAL").next();
        form.type("name", NAME).choose("idType", "OTHER").type("idNumber", "样例 001").next();
        form.choose("formWanted", "ELECTRONIC").choose("delivery", "EMAIL").next();
        form.type("email", EMAIL).next();
        String number = form.submit();
        assertThat(browser.see(By.id("access-code")).getText()).hasSizeGreaterThan(25);
        browser.screenshot("journey-confirmation");
        return number;
    }

    private TasklistPage work(String person, String number, String element) {
        until(() -> workbench.task(number, element) != null);
        tasklist.logIn(person, password);
        TasklistPage page = tasklist.open(workbench.task(number, element).getId());
        browser.screenshot("journey-" + element);
        return page;
    }

    private MimeMessage replyMail() throws Exception {
        Optional<MimeMessage> reply = Optional.empty();
        for (MimeMessage message : mail.getReceivedMessages()) {
            boolean mine = Arrays.toString(message.getAllRecipients()).contains(EMAIL);
            reply = mine && message.getSubject().contains("答复") ? Optional.of(message) : reply;
        }
        return reply.orElseThrow();
    }

    private static byte[] pdf(MimeMessage message) throws Exception {
        return new org.mingda.support.MailParts(message).attachment("application/pdf");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
