package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.law.ClockState;
import org.mingda.letter.notice.SendNotices;
import org.mingda.request.CaseClock;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Requests;
import org.mingda.request.WithdrawRequest;
import org.mingda.support.Permissions;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;

/** Has a database of its own: what it loads is invented and must not reach other tests. */
@TestPropertySource(properties = "mingda.test.surroundings=calendar")
class CalendarPageTest extends DeskTest {

    /** Invented for this test, not the State Council's arrangement. */
    private static final String MADE_UP_2027 = """
            # 测试数据：虚构的2027年安排
            date,type,name
            2027-01-01,holiday,元旦
            2027-01-04,holiday,元旦
            2027-01-05,holiday,元旦
            2027-01-09,workday,元旦
            """;
    private static final String ADMINISTRATOR = "calendar-admin";
    private static final String PAGE = "/desk/admin/calendar";
    private static final LocalDate PROVISIONAL = LocalDate.of(2027, 1, 7);
    private static final LocalDate FIRM = LocalDate.of(2027, 1, 11);

    @Autowired
    SendNotices sendNotices;

    @Autowired
    TestClock clock;

    @Autowired
    Requests requests;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseClock caseClock;

    @Autowired
    CurrentCalendar calendar;

    @Autowired
    WithdrawRequest withdrawRequest;

    @Autowired
    @Qualifier("calendarAtStart")
    ApplicationRunner atStart;

    @Autowired
    GreenMail mail;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    People people;

    @BeforeEach
    void anAdministratorOfTheAgency() {
        if (people.find(ADMINISTRATOR).isEmpty()) {
            people.create(new Person(ADMINISTRATOR, "管日历", null, Set.of(Role.ADMINISTRATOR), null, Permissions.AGENCY),
                    Permissions.PASSWORD);
        }
    }

    @BeforeEach
    void inDecember() {
        clock.set("2026-12-10");
    }

    @AfterEach
    void forgetWhatWasLoaded() {
        jdbc.execute("alter table calendar_year disable trigger calendar_year_append_only;"
                + "delete from calendar_recomputation; delete from calendar_year;"
                + "alter table calendar_year enable trigger calendar_year_append_only");
    }

    @Test
    void thePageShowsTheYearsWithTheirSourceAndWhatWaitsForTheNext() throws Exception {
        CaseInHand waits = aCase(anApplication().receivedOn("2026-12-10"));
        CaseInHand doesNot = aCase(anApplication().receivedOn("2026-11-20"));

        String page = text(ask(ADMINISTRATOR, PAGE));

        assertThat(page).contains("gov.cn 202511/content_7047091", "随系统提供", "跨入2027年", waits.number(),
                        "2027年1月7日 星期四", "value=\"2027\"", "href=\"" + PAGE + "\">工作日历")
                .doesNotContain(doesNot.number(), "??");
        assertThat(text(ask(ADMINISTRATOR, PAGE + "?year=2026"))).contains("2026年1月4日 星期日：调休上班（元旦）");
        assertThat(status(ask(ADMINISTRATOR, PAGE + "?year=2031"))).isEqualTo(404);
        assertThat(status(ask(ADMINISTRATOR, PAGE + "?load=999999"))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "handler", "reviewer", "head", "supervisor"})
    void onlyAnAdministratorMayLookOrLoad(String officer) throws Exception {
        assertThat(status(ask(officer, PAGE))).isEqualTo(403);
        assertThat(status(preview(officer, "2027", MADE_UP_2027))).isEqualTo(403);
        assertThat(status(send(officer, PAGE, "year", "2027", "text", MADE_UP_2027, "seen", "0"))).isEqualTo(403);
        assertThat(text(ask(officer, "/desk"))).doesNotContain("工作日历");
        assertThat(calendar.calendar().isPublished(2027)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'2027-01-01,feast,元旦', 类型“feast”无法识别",
        "'2028-01-03,holiday,元旦', 2028-01-03 不是2027年的日期",
        "'2027-01-02,holiday,元旦', '2027-01-02 是星期六，本来就休息'",
        "'2027-01-04,workday,元旦', '2027-01-04 是星期一，本来就上班'",
        "'2027-05-03,holiday,劳动节', 2027-05-03 重复出现",
        "'2027-13-01,holiday,元旦', 日期“2027-13-01”无法识别",
        "'2027-01-04,holiday', '应有三列'"
    })
    void aMalformedLineIsRefusedWithItsNumberAndItsText(String line, String fault) throws Exception {
        String file = "# 测试数据\ndate,type,name\n2027-05-03,holiday,劳动节\n" + line + "\n";

        MvcResult refused = preview(ADMINISTRATOR, "2027", file);

        assertThat(status(refused)).isEqualTo(422);
        assertThat(text(refused)).contains("第4行", fault, line, "没有保存任何内容", "重新选择该文件上传")
                .doesNotContain("第3行", "name=\"seen\"");
        assertThat(status(send(ADMINISTRATOR, PAGE, "year", "2027", "text", file, "seen", "0"))).isEqualTo(422);
        assertThat(calendar.calendar().isPublished(2027)).isFalse();
    }

    @Test
    void allFaultsAreShownAtOnce() throws Exception {
        String page = text(preview(ADMINISTRATOR, "2027", """
                date,type,name
                2027-01-01,feast,元旦
                2028-01-03,holiday,元旦
                2027-01-02,holiday,元旦
                2027-01-04,holiday,元旦
                2027-01-04,holiday,元旦
                """));

        assertThat(page).contains("有 4 处错误", "第2行", "第3行", "第4行", "第6行").doesNotContain("第5行");
    }

    @Test
    void whatIsNoCalendarFileIsRefusedWithWhatToDo() throws Exception {
        byte[] gbk = MADE_UP_2027.getBytes(Charset.forName("GBK"));
        assertThat(text(preview(ADMINISTRATOR, "2027", gbk))).contains("CSV UTF-8");
        assertThat(text(preview(ADMINISTRATOR, "2027", new byte[0]))).contains("请选择一个 CSV 文件");
        assertThat(text(preview(ADMINISTRATOR, "2027", "date,type,name\n\0"))).contains("不是文本文件");
        assertThat(text(preview(ADMINISTRATOR, "2027", new byte[65 * 1024]))).contains("超过 64 KB");
        assertThat(text(preview(ADMINISTRATOR, "明年", MADE_UP_2027))).contains("四位数的年份", "value=\"明年\"");
        assertThat(text(preview(ADMINISTRATOR, "2999", MADE_UP_2027))).contains("2008 至 2100");
    }

    @Test
    void thePreviewShowsTheYearAndTheDueDatesThatWouldMoveAndChangesNothing() throws Exception {
        CaseInHand moves = aCase(anApplication().receivedOn("2026-12-10"));
        CaseInHand stays = aCase(anApplication().receivedOn("2026-11-20"));
        List<LedgerEntry> before = ledger.of(moves.number());

        MvcResult preview = preview(ADMINISTRATOR, "2027", MADE_UP_2027);

        assertThat(status(preview)).isEqualTo(200);
        assertThat(text(preview)).contains("还没有保存", "2027年是新的年份", "测试数据：虚构的2027年安排", moves.number(),
                        "2027年1月7日 星期四", "2027年1月11日 星期一", "2027年1月9日 星期六：调休上班（元旦）")
                .doesNotContain(stays.number(), "is-changed", "??");
        assertThat(calendar.calendar().isPublished(2027)).isFalse();
        assertThat(ledger.of(moves.number())).isEqualTo(before);
        assertThat(caseClock.read(moves.number()).due()).isEqualTo(PROVISIONAL);
        assertThat(caseClock.read(moves.number()).provisional()).isTrue();
        assertThat(loads()).isZero();
    }

    @Test
    void aLoadedYearMovesDueDateTaskAndTimersTellsTheLedgerAndLeavesTheOthersAlone() throws Exception {
        CaseInHand moves = aCase(anApplication().receivedOn("2026-12-10"));
        CaseInHand stays = aCase(anApplication().receivedOn("2026-11-20"));
        CaseInHand closed = aCase(anApplication().receivedOn("2026-12-10"));
        withdrawRequest.withdraw(closed.number(), "registrar");
        List<LedgerEntry> ofStays = ledger.of(stays.number());
        List<LedgerEntry> ofClosed = ledger.of(closed.number());
        assertThat(timer(moves, "Timer_ReplyOverdue")).isEqualTo(shanghai("2027-01-08T08:00:00"));

        String result = text(ask(ADMINISTRATOR, confirm(MADE_UP_2027)));

        assertThat(caseClock.read(moves.number()).due()).isEqualTo(FIRM);
        assertThat(caseClock.read(moves.number()).provisional()).isFalse();
        assertThat(requests.get(moves.number()).dueOn()).isEqualTo(FIRM);
        assertThat(moves.task("UserTask_RegisterRequest").getDueDate()).isEqualTo(shanghai("2027-01-11T23:59:59"));
        assertThat(timer(moves, "Timer_ReplyOverdue")).isEqualTo(shanghai("2027-01-12T08:00:00"));
        LedgerEntry told = ledger.latest(moves.number(), EventType.DUE_DATE_RECOMPUTED).orElseThrow();
        assertThat(told.actor()).isEqualTo(ADMINISTRATOR);
        assertThat(told.data()).containsEntry("oldDueOn", "2027-01-07").containsEntry("newlyDueOn", "2027-01-11")
                .containsEntry("calendarYear", 2027);
        assertThat(ledger.of(stays.number())).isEqualTo(ofStays);
        assertThat(ledger.of(closed.number())).isEqualTo(ofClosed);
        assertThat(requests.get(stays.number()).dueOn()).isEqualTo("2026-12-18");
        assertThat(result).contains("答复期限有变化的案件", moves.number(), "2027年1月11日 星期一")
                .doesNotContain(stays.number(), closed.number(), "重新计算未完成", "跨入2027年", "??");
        assertThat(text(ask(ADMINISTRATOR, desk(moves)))).contains("节假日安排有变，重新计算答复期限", "原答复期限", "2027-01-11");
    }

    @Test
    void aYearCanBeLoadedAgainAndTheLastOneCounts() throws Exception {
        CaseInHand moves = aCase(anApplication().receivedOn("2026-12-10"));
        confirm(MADE_UP_2027);
        String amended = MADE_UP_2027.replace("2027-01-09,workday,元旦\n", "");

        String preview = text(preview(ADMINISTRATOR, "2027", amended));
        assertThat(preview).contains("已经载入过", "有 1 天不同", "\"weekend is-changed\"", "2027年1月12日 星期二");
        assertThat(text(preview(ADMINISTRATOR, "2027", MADE_UP_2027))).contains("完全相同").doesNotContain("name=\"seen\"");
        confirm(amended);

        assertThat(requests.get(moves.number()).dueOn()).isEqualTo("2027-01-12");
        assertThat(ledger.of(moves.number())).filteredOn(entry -> entry.type() == EventType.DUE_DATE_RECOMPUTED)
                .extracting(entry -> entry.text("newlyDueOn")).containsExactly("2027-01-11", "2027-01-12");
        assertThat(loads()).isEqualTo(2);
    }

    @Test
    void whoConfirmsAPreviewThatIsOutOfDateSeesANewOneAndNothingIsLost() throws Exception {
        String seen = seen(MADE_UP_2027);
        confirm(MADE_UP_2027.replace("2027-01-05,holiday,元旦\n", ""));

        MvcResult refused = send(ADMINISTRATOR, PAGE, "year", "2027", "text", MADE_UP_2027, "seen", seen);

        assertThat(status(refused)).isEqualTo(409);
        assertThat(text(refused)).contains("在您预览之后", "有 1 天不同", "2027-01-05,holiday,元旦", "name=\"seen\"");
        assertThat(calendar.calendar().isWorkingDay(LocalDate.of(2027, 1, 5))).isTrue();
    }

    @Test
    void whatWasInterruptedGoesOnAndTellsNoLedgerTwice() throws Exception {
        CaseInHand done = aCase(anApplication().receivedOn("2026-12-10"));
        confirm(MADE_UP_2027);
        CaseInHand missed = aCase(anApplication().receivedOn("2026-12-10"));
        jdbc.update("update request set due_on = ? where number = ?", PROVISIONAL, missed.number());
        jdbc.execute("delete from calendar_recomputation");
        assertThat(text(ask(ADMINISTRATOR, PAGE))).contains("继续重新计算", "重新计算未完成");

        send(ADMINISTRATOR, PAGE + "/resume");

        assertThat(requests.get(missed.number()).dueOn()).isEqualTo(FIRM);
        assertThat(ledger.of(missed.number())).extracting(LedgerEntry::type).contains(EventType.DUE_DATE_RECOMPUTED);
        assertThat(ledger.of(done.number())).extracting(LedgerEntry::type)
                .containsOnlyOnce(EventType.DUE_DATE_RECOMPUTED);
        assertThat(text(ask(ADMINISTRATOR, PAGE))).doesNotContain("继续重新计算");
    }

    @Test
    void aLoadThatAnotherNodeWroteIsSeenAtOnce() {
        assertThat(calendar.calendar().isPublished(2027)).isFalse();

        jdbc.update("insert into calendar_year (year, file, source, loaded_by, loaded_at)"
                + " values (2027, ?, '测试数据', 'admin', now())", MADE_UP_2027);

        assertThat(calendar.calendar().isPublished(2027)).isTrue();
        assertThat(calendar.replyClock()).isSameAs(calendar.replyClock());
    }

    @Test
    void aPausedRequestIsToldTheDateThatHoldsIfItWentOnToday() throws Exception {
        CaseInHand paused = aCase(anApplication().receivedOn("2026-12-10"));
        pause(paused.number());

        assertThat(text(preview(ADMINISTRATOR, "2027", MADE_UP_2027))).contains(paused.number(), "暂停计时中");
        confirm(MADE_UP_2027);

        assertThat(requests.get(paused.number()).clockState()).isEqualTo(ClockState.PAUSED);
        assertThat(ledger.latest(paused.number(), EventType.DUE_DATE_RECOMPUTED).orElseThrow().data())
                .containsEntry("paused", true).containsEntry("newlyDueOn", "2027-01-11");
    }

    @Test
    void aReleaseThatBringsAnotherFileIsALoadAndWhatAnAdministratorLoadedStays() throws Exception {
        CaseInHand request = aCase(anApplication().receivedOn("2026-12-10"));
        String file = jdbc.queryForObject("select file from calendar_file where year = 2026", String.class);
        try {
            jdbc.update("update calendar_file set file = file || '2026-12-25,holiday,测试\n' where year = 2026");
            atStart.run(null);
            atStart.run(null);

            LedgerEntry told = ledger.latest(request.number(), EventType.DUE_DATE_RECOMPUTED).orElseThrow();
            assertThat(told.actor()).isEqualTo("system");
            assertThat(told.data()).containsEntry("oldDueOn", "2027-01-08").containsEntry("newlyDueOn", "2027-01-07");
            assertThat(text(ask(ADMINISTRATOR, PAGE))).contains("系统 于 2026-12-10 09:00 载入");
            assertThat(loads()).isEqualTo(1);

            send(ADMINISTRATOR, PAGE, "year", "2026", "text", file + "2026-12-24,holiday,测试\n", "seen", newest());
            atStart.run(null);
            assertThat(loads()).isEqualTo(2);
            assertThat(requests.get(request.number()).dueOn()).isEqualTo("2027-01-08");
        } finally {
            jdbc.update("update calendar_file set file = ? where year = 2026", file);
        }
    }

    @Test
    void whoHandlesARequestIsToldOnceOfAllThatMoved() throws Exception {
        CaseInHand one = aCase(anApplication().receivedOn("2026-12-10"));
        CaseInHand two = aCase(anApplication().receivedOn("2026-12-09"));
        confirm(MADE_UP_2027);
        sendNotices.sendDue();

        List<MimeMessage> toRegistrar = Arrays.stream(mail.getReceivedMessages())
                .filter(message -> to(message).equals("registrar@qingshi.example")).toList();
        assertThat(toRegistrar).hasSize(1);
        assertThat(toRegistrar.get(0).getSubject()).contains("2027年节假日安排已载入");
        assertThat(toRegistrar.get(0).getContent().toString())
                .contains(one.number() + "：2027-01-07 → 2027-01-11", two.number());
    }

    @Test
    void theLoadIsDoneThoughTheMailServerIsDown() throws Exception {
        CaseInHand moves = aCase(anApplication().receivedOn("2026-12-10"));
        mail.stop();
        String seen = seen(MADE_UP_2027);

        MvcResult result = send(ADMINISTRATOR, PAGE, "year", "2027", "text", MADE_UP_2027, "seen", seen);

        assertThat(result.getFlashMap().get("done").toString()).contains("已载入", "已通知");
        assertThat(requests.get(moves.number()).dueOn()).isEqualTo(FIRM);
        sendNotices.sendDue();
        mail.start();
        clock.advance(Duration.ofMinutes(2));
        sendNotices.sendDue();
        assertThat(mail.getReceivedMessages()).isNotEmpty();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pause(String number) {
        jdbc.update("insert into request_event (request, sequence, type, happened_on, recorded_at, actor, data)"
                + " values (?, 90, 'ConsultationSent', '2026-12-10', now(), 'handler', '{\"id\": \"T1\"}')", number);
        jdbc.update("update request set clock_state = 'PAUSED' where number = ?", number);
    }

    private long loads() {
        return jdbc.queryForObject("select count(*) from calendar_year", Long.class);
    }

    private String newest() {
        return jdbc.queryForObject("select max(version)::text from calendar_year", String.class);
    }

    private MvcResult preview(String officer, String year, String file) throws Exception {
        return preview(officer, year, file.getBytes(StandardCharsets.UTF_8));
    }

    private MvcResult preview(String officer, String year, byte[] file) throws Exception {
        return upload(officer, PAGE + "/preview?year=" + year,
                new MockMultipartFile("file", "2027.csv", "text/csv", file));
    }

    private String seen(String file) throws Exception {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(text(preview(ADMINISTRATOR, "2027", file)));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    /** Previews and confirms as a browser does, with its line ends; returns the address of the result. */
    private String confirm(String file) throws Exception {
        MvcResult result = send(ADMINISTRATOR, PAGE, "year", "2027", "text", file.replace("\n", "\r\n"), "seen", seen(file));
        assertThat(status(result)).isEqualTo(302);
        return result.getResponse().getRedirectedUrl();
    }

    private Date timer(CaseInHand request, String element) {
        ManagementService management = engine.getManagementService();
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(request.number())
                .list().stream()
                .flatMap(one -> management.createJobQuery().timers().processInstanceId(one.getId()).list().stream())
                .filter(job -> element.equals(management.createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId()))
                .map(Job::getDuedate).findFirst().orElseThrow();
    }

    private static Date shanghai(String wall) {
        return Date.from(Instant.parse(wall + "Z").minusSeconds(8 * 3600));
    }
}
