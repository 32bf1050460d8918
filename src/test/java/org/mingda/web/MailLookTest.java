package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.request.StoredFiles;
import org.mingda.support.Browser;
import org.mingda.support.BrowserTest;
import org.mingda.support.SampleFiles;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registrar's mail as it looks in a browser, wide and narrow, a mailbox being away. */
@BrowserTest
class MailLookTest extends DeskTest {

    @LocalServerPort int port;

    @Value("${mingda.demo.password}") String password;

    @Autowired JdbcClient database;
    @Autowired StoredFiles storedFiles;

    @Test
    void aMailIsReadAndTakenForARequest(Browser browser) {
        UUID draft = mail("REQUEST", "DRAFT", "");
        mail("AUTO_REPLY", "SET_ASIDE", "邮件标明由系统自动发出（Auto-Submitted: auto-replied）");
        database.sql("insert into mailbox_state (agency, mailbox, problem, since, last_read) values ('qingshi-land',"
                + " 'ysqgk@qingshi.example', '连接不上邮件服务器', now(), now()) on conflict do nothing").update();
        logIn(browser, "registrar");
        visit(browser, "/desk/mail", "list");
        visit(browser, "/desk/mail?state=SET_ASIDE", "aside");
        visit(browser, "/desk/mail/" + draft, "draft");
        browser.click(By.cssSelector("form[action$='/request'] button"));
        assertThat(browser.see(By.id("h-errors")).getText()).contains("申请表");
        look(browser, "refused");
        browser.go("http://localhost:" + port + "/demo/mail/write");
        look(browser, "demo");
        database.sql("delete from mailbox_state").update();
    }

    private UUID mail(String kind, String state, String reason) {
        UUID id = UUID.randomUUID();
        UUID file = SampleFiles.stored(storedFiles, "申请表.txt", SampleFiles.text("附件" + id));
        database.sql("insert into incoming_mail (id, agency, mailbox, folder, message_id, content_hash, raw, sender,"
                        + " sender_name, subject, text, defects, received_at, taken_in_at, kind, reason, state)"
                        + " values (?, 'qingshi-land', 'ysqgk@qingshi.example', 'INBOX', '', ?, ?, 'ji.yangli@example.test',"
                        + " '纪样例', '信息公开申请：城南区2025年征地补偿标准', ?, '', now(), now(), ?, ?, ?)")
                .params(id, id.toString(), file, "申请人：纪样例\n联系电话：000-00000001\n我申请公开城南区2025年度征地区片综合地价及青苗补偿标准。",
                        kind, reason, state).update();
        database.sql("insert into incoming_mail_file (mail, place, file_name, file, flaw) values (?, 0, '申请表.txt', ?, ''),"
                + " (?, 1, '程序.exe', null, '这种文件不能收下')").params(id, file, id).update();
        database.sql("insert into mail_confirmation (id, mail, recipient, subject, text, message_id, asks, state, reason,"
                        + " queued_at) values (?, ?, 'ji.yangli@example.test', '请确认', '', ?, true, 'FAILED',"
                        + " '邮件服务器说没有这个地址', now())")
                .params(UUID.randomUUID(), id, "<" + id + "@x.example>").update();
        return id;
    }

    private void logIn(Browser browser, String officer) {
        browser.go("http://localhost:" + port + "/desk");
        browser.see(By.name("username")).sendKeys(officer);
        browser.see(By.name("password")).sendKeys(password);
        browser.click(By.cssSelector("button[type=submit]"));
        browser.see(By.className("totals"));
    }

    private void visit(Browser browser, String path, String picture) {
        browser.go("http://localhost:" + port + path);
        look(browser, picture);
    }

    private static void look(Browser browser, String picture) {
        for (int width : List.of(1280, 375)) {
            browser.size(width, 800);
            browser.see(By.tagName("h1"));
            browser.screenshot("mail-" + picture + "-" + width);
            assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of " + picture).isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).as(picture).isEmpty();
        }
        browser.size(1280, 800);
    }
}
