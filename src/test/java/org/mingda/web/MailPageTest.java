package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.mail.IncomingMails;
import org.mingda.intake.mail.MailConfirmations;
import org.mingda.intake.mail.MailDesk;
import org.mingda.intake.mail.MailState;
import org.mingda.request.Answers;
import org.mingda.request.Attachments;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.Question;
import org.mingda.request.Requests;
import org.mingda.request.StoredFiles;
import org.mingda.support.SampleFiles;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;

/** The registrar's desk for mail: reading, taking, joining, moving, and who may not. */
class MailPageTest extends DeskTest {

    @Autowired JdbcClient database;
    @Autowired IncomingMails mails;
    @Autowired MailConfirmations confirmations;
    @Autowired MailDesk desk;
    @Autowired StoredFiles storedFiles;
    @Autowired Requests requests;
    @Autowired Attachments attachments;
    @Autowired Ledger ledger;
    @Autowired Answers answers;
    @Autowired TestClock clock;

    private final String subject = "来信" + UUID.randomUUID();
    private UUID mail;
    private String page;

    @BeforeEach
    void aMailWithAFile() {
        mail = insert("DRAFT", "applicant@example.test", "申请人：张三样\n身份证号：11010519491231002X\n电话：13800000000\n"
                + "我申请公开<script>alert(1)</script>北湖规划。");
        page = "/desk/mail/" + mail;
    }

    @Test
    void theListAndTheMailShowWhatCameAsTextOnly() throws Exception {
        assertThat(text(ask("registrar", "/desk/mail"))).contains(subject, "applicant@example.test");
        assertThat(text(ask("registrar", "/desk"))).contains("封来信等待处理");
        String shown = text(ask("registrar", page));

        assertThat(shown).contains("&lt;script&gt;alert(1)", "说明.txt", "value=\"张三样\"", "11010519491231002X", "13800000000")
                .doesNotContain("<script>alert");
        MvcResult file = ask("registrar", page + "/files/0");
        assertThat(status(file)).isEqualTo(200);
        assertThat(ask("registrar", page + "/raw").getResponse().getHeader("Content-Disposition")).contains("attachment");
    }

    @Test
    void theMailBecomesARequestWithItsFilesItsEvidenceAndAWordToTheSender() throws Exception {
        database.sql("update incoming_mail set applicant_confirmed_on = '2026-09-18' where id = ?").param(mail).update();
        assertThat(status(take("name", ""))).isEqualTo(422);
        MvcResult taken = take("name", "张三样");

        assertThat(status(taken)).isEqualTo(302);
        String number = mails.find(mail).orElseThrow().request();
        assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo("/desk/requests/" + number);
        assertThat(attachments.of(number)).hasSize(2);
        assertThat(ledger.latest(number, EventType.REQUEST_SUBMITTED).orElseThrow().text("applicantConfirmedOn"))
                .isEqualTo("2026-09-18");
        assertThat(confirmations.of(mail)).singleElement().matches(one -> !one.asks() && one.text().contains(number));
        assertThat(status(take("name", "张三样"))).isEqualTo(422);
    }

    @Test
    void whatTheApplicantLeftOutDoesNotTurnHimAway() throws Exception {
        assertThat(text(take("idNumber", ""))).contains("先受理，登记时要求申请人补正");
        assertThat(status(take("idNumber", "", "asItIs", "true"))).isEqualTo(302);
        assertThat(mails.find(mail).orElseThrow().state()).isEqualTo(MailState.TAKEN);
    }

    @Test
    void aMailIsJoinedByHandAndRecordedAsTheAnswerThatIsWaitedFor() throws Exception {
        CaseInHand request = aCase(anApplication());
        steps.take(request.number(), "UserTask_RegisterRequest", "registrationOutcome", "clarify", "clarificationPoints",
                "请写明项目名称。", "clarificationAnswerBy", "2026-10-15");
        request.runSteps();
        assertThat(status(send("registrar", page + "/join", "number", "QS2026-99999"))).isEqualTo(422);
        send("registrar", page + "/join", "number", request.number());
        assertThat(text(ask("registrar", page))).contains("登记为补正", "请写明项目名称。", "value=\"2026-09-18\"");

        assertThat(status(send("registrar", page + "/answer", "text", "项目名称：北湖", "on", "2026-09-18"))).isEqualTo(302);

        assertThat(answers.given(request.number(), Question.CLARIFICATION).orElseThrow().text()).isEqualTo("项目名称：北湖");
        assertThat(request.task("UserTask_AssessClarification")).isNotNull();
        assertThat(text(ask("registrar", "/desk/requests/" + request.number()))).contains("来信并入", subject);
    }

    @Test
    void everythingCanBeMovedWithAReason() throws Exception {
        UUID spam = insert("SET_ASIDE", "seller@mail.example", "优惠");
        assertThat(text(ask("registrar", "/desk/mail?state=SET_ASIDE"))).contains("测试的理由");
        assertThat(status(send("registrar", "/desk/mail/" + spam + "/move", "to", "DISMISSED"))).isEqualTo(422);
        send("registrar", "/desk/mail/" + spam + "/move", "to", "DRAFT");
        send("registrar", page + "/move", "to", "DISMISSED", "reason", "不是申请");

        assertThat(mails.find(spam).orElseThrow().state()).isEqualTo(MailState.DRAFT);
        assertThat(mails.find(mail).orElseThrow()).matches(moved -> moved.state() == MailState.DISMISSED
                && moved.reason().equals("不是申请"));
        assertThat(status(send("registrar", page + "/confirmation"))).isEqualTo(422);
        assertThat(status(send("registrar", "/desk/mail/" + spam + "/confirmation"))).isEqualTo(302);
        assertThat(confirmations.of(spam)).hasSize(1);
    }

    @Test
    void anotherAgencysRegistrarFindsNothing() throws Exception {
        assertThat(text(ask("yx-registrar", "/desk/mail"))).doesNotContain(subject);
        for (String path : new String[] {page, page + "/files/0", page + "/raw", "/desk/mail/" + UUID.randomUUID()}) {
            assertThat(status(ask("yx-registrar", path))).as(path).isEqualTo(404);
        }
        assertThat(status(send("yx-registrar", page + "/move", "to", "DISMISSED", "reason", "x"))).isEqualTo(404);
    }

    @Test
    void aMailboxThatIsAwayIsSeenByRegistrarAndAdministrator() throws Exception {
        database.sql("insert into mailbox_state (agency, mailbox, problem, since) values ('qingshi-land', 'o@qingshi.example',"
                + " '连接不上邮件服务器', now()) on conflict (agency) do update set problem = excluded.problem").update();
        try {
            assertThat(text(ask("registrar", "/desk"))).contains("邮箱读取不到", "连接不上邮件服务器");
            assertThat(text(ask("registrar", "/desk/mail"))).contains("连接不上邮件服务器");
            assertThat(text(ask("admin", "/desk/mail"))).contains("连接不上邮件服务器").doesNotContain(subject);
        } finally {
            database.sql("delete from mailbox_state").update();
        }
    }

    private MvcResult take(String... fields) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of("content", "北湖规划", "kind",
                "NATURAL", "name", "张三样", "idType", "ID_CARD", "idNumber", "11010519491231002X", "phone", "13800000000",
                "email", "applicant@example.test", "formWanted", "ELECTRONIC", "delivery", "EMAIL"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return send("registrar", page + "/request", form.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new));
    }

    private UUID insert(String state, String sender, String text) {
        UUID id = UUID.randomUUID();
        UUID file = SampleFiles.stored(storedFiles, "说明.txt", SampleFiles.text("附件" + id));
        UUID raw = SampleFiles.stored(storedFiles, "邮件原件.eml", SampleFiles.text("From: a\n\n" + id));
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("insert into incoming_mail (id, agency, mailbox, folder, message_id, content_hash, raw, sender,"
                        + " sender_name, subject, text, defects, received_at, taken_in_at, kind, reason, state)"
                        + " values (?, 'qingshi-land', 'ysqgk@qingshi.example', 'INBOX', '', ?, ?, ?, '张三样', ?, ?, '', ?, ?, ?,"
                        + " '测试的理由', ?)")
                .params(id, id.toString(), raw, sender, subject, text, now, now, state.equals("DRAFT") ? "REQUEST" : "SPAM",
                        state).update();
        database.sql("insert into incoming_mail_file (mail, place, file_name, file) values (?, 0, '说明.txt', ?)")
                .params(id, file).update();
        return id;
    }
}
