package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingda.request.StoredFiles;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.mingda.support.SampleFiles;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registrar's mail as it looks in a browser, wide and narrow, a mailbox being away. */
class MailLookTest extends DeskLookTest {

    @Autowired JdbcClient database;
    @Autowired StoredFiles storedFiles;

    @Test
    void aMailIsReadAndTakenForARequest(Browser browser) {
        UUID draft = mail("REQUEST", "DRAFT", "");
        mail("AUTO_REPLY", "SET_ASIDE", "邮件标明由系统自动发出（Auto-Submitted: auto-replied）");
        database.sql("insert into mailbox_state (agency, mailbox, problem, since, last_read) values ('qingshi-land',"
                + " 'ysqgk@qingshi.example', '连接不上邮件服务器', now(), now()) on conflict do nothing").update();
        logIn(browser, "registrar");
        visit(browser, "/desk/mail", "mail-list");
        visit(browser, "/desk/mail?state=SET_ASIDE", "mail-aside");
        visit(browser, "/desk/mail/" + draft, "mail-draft");
        browser.click(By.cssSelector("form[action$='/request'] button"));
        assertThat(browser.see(By.id("h-errors")).getText()).contains("申请表");
        Look.at(browser, "mail-refused");
        visit(browser, "/demo/mail/write", "mail-demo");
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
}
