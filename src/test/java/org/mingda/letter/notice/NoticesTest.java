package org.mingda.letter.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Friday, 18 September 2026, nine in the morning; Sunday the 20th is an adjusted working day. */
@MingdaTest
class NoticesTest {

    @Autowired NoticeBook book;
    @Autowired NoticeChoices choices;
    @Autowired SendNotices sendNotices;
    @Autowired NewTasks newTasks;
    @Autowired People people;
    @Autowired SubmitRequest submitRequest;
    @Autowired JdbcTemplate jdbc;
    @Autowired GreenMail mail;
    @Autowired TestClock clock;

    private Person person;

    @BeforeEach
    void somebody() {
        String login = "notice" + UUID.randomUUID().toString().substring(0, 8);
        person = new Person(login, "童提醒", login + "@qingshi.example", Set.of(Role.LEGAL_ADVISER), null, "qingshi-land");
        people.create(person, "Mingda-2026");
    }

    @Test
    void aNoticeGoesOutAtOnceAndOnlyOnce() throws Exception {
        order(NoticeKind.SENT_BACK, "答复退回");
        sendNotices.sendDue();
        sendNotices.sendDue();

        assertThat(subjects()).containsExactly("答复退回");
        assertThat(mailsToMe().get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(book.of(person.login(), 10)).extracting(Notice::sentAt).containsExactly(clock.instant());
    }

    @Test
    void atNightAndOnHolidaysNobodyIsDisturbed() {
        clock.set(LocalDateTime.of(2026, 9, 18, 19, 0));
        order(NoticeKind.SENT_BACK, "晚上的事");
        for (LocalDateTime quiet : List.of(LocalDateTime.of(2026, 9, 18, 23, 0), LocalDateTime.of(2026, 9, 19, 10, 0),
                LocalDateTime.of(2026, 9, 20, 7, 59))) {
            clock.set(quiet);
            sendNotices.sendDue();
            assertThat(subjects()).as("%s", quiet).isEmpty();
        }
        clock.set(LocalDateTime.of(2026, 9, 20, 8, 0));
        sendNotices.sendDue();

        assertThat(subjects()).as("an adjusted working day").containsExactly("晚上的事");
    }

    @Test
    void whoChoseTheMorningGetsOneMessageOfAll() throws Exception {
        choices.choose(person.login(), Map.of(NoticeKind.SENT_BACK, NoticeTiming.MORNING,
                NoticeKind.DUE_SOON, NoticeTiming.MORNING), "");
        order(NoticeKind.SENT_BACK, "答复退回：甲");
        order(NoticeKind.DUE_SOON, "临期提醒：乙");
        order(NoticeKind.DUE_SOON, "临期提醒：丙");
        sendNotices.sendDue();
        assertThat(subjects()).isEmpty();
        clock.set(LocalDateTime.of(2026, 9, 20, 8, 15));
        sendNotices.sendDue();

        assertThat(subjects()).containsExactly("今天的提醒：临期提醒 2 件，退回 1 件");
        assertThat(mailsToMe().get(0).getContent().toString().replace("\r", ""))
                .containsSubsequence("【临期提醒】\n· 临期提醒：乙\n· 临期提醒：丙", "【退回】\n· 答复退回：甲");
    }

    @Test
    void aNewTaskIsAnnouncedInTheMorningToThoseWhoMayDoIt() {
        String number = anApplication().submitTo(submitRequest).number();
        sendNotices.sendDue();
        clock.set(LocalDateTime.of(2026, 9, 20, 8, 15));
        sendNotices.sendDue();

        assertThat(book.of("registrar", 200)).filteredOn(notice -> number.equals(notice.request()))
                .singleElement().satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.NEW_TASK);
                    assertThat(notice.subject()).isEqualTo("新任务：登记申请（" + number + "）");
                    assertThat(notice.sentAt()).isNotNull();
                });
        assertThat(book.of("yx-registrar", 200)).noneMatch(notice -> number.equals(notice.request()));
        assertThat(book.of(person.login(), 200)).isEmpty();
    }

    @Test
    void aTaskThatIsDoneBeforeTheMorningIsNotAnnounced() {
        newTasks.add("gone-" + person.login(), anApplication().submitTo(submitRequest).number(), "会商", person.login(),
                List.of());
        sendNotices.sendDue();
        assertThat(book.of(person.login(), 10)).hasSize(1);
        clock.set(LocalDateTime.of(2026, 9, 20, 8, 15));
        sendNotices.sendDue();

        assertThat(subjects()).isEmpty();
        assertThat(book.of(person.login(), 10)).isEmpty();
    }

    @Test
    void aTaskOfAUnitsPeopleAndOfItsReviewersReachesThem() {
        String number = anApplication().submitTo(submitRequest).number();
        newTasks.add("unit-" + number, number, "检索", null, List.of("unit-expropriation"));
        newTasks.add("review-" + number, number, "机构审查", null, List.of("unit-expropriation-reviewer"));
        sendNotices.sendDue();

        assertThat(subjectsOf("handler", number)).containsExactly("新任务：检索（" + number + "）");
        assertThat(subjectsOf("unit-reviewer", number)).contains("新任务：机构审查（" + number + "）");
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainAndAfterADayThePageSaysSo() {
        order(NoticeKind.SENT_BACK, "一定要知道");
        mail.stop();
        sendNotices.sendDue();
        assertThat(book.of(person.login(), 1)).extracting(Notice::problem).containsExactly("发送失败");
        mail.start();
        sendNotices.sendDue();
        assertThat(subjects()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        sendNotices.sendDue();
        assertThat(subjects()).containsExactly("一定要知道");

        order(NoticeKind.SENT_BACK, "永远送不出");
        mail.stop();
        for (int round = 0; round < 12; round++) {
            sendNotices.sendDue();
            clock.advance(Duration.ofHours(18));
        }
        assertThat(book.of(person.login(), 1)).extracting(Notice::problem, Notice::tries, Notice::sentAt)
                .containsExactly(tuple("发送失败", 11, null));
        assertThat(waiting()).isZero();
    }

    @Test
    void whoHasNoAddressReadsItOnThePage() {
        Person silent = new Person(person.login() + "x", "无邮箱", null, Set.of(Role.LEGAL_ADVISER), null, "qingshi-land");
        people.create(silent, "Mingda-2026");
        book.order(List.of(silent), NoticeKind.OVERDUE, null, "逾期", "逾期了");
        sendNotices.sendDue();

        assertThat(book.of(silent.login(), 1)).extracting(Notice::problem).containsExactly("没有电子邮箱");
    }

    @Test
    void whatIsOverdueCannotBeSwitchedOffAndANumberMustBeOne() {
        assertThatThrownBy(() -> choices.choose(person.login(), Map.of(NoticeKind.OVERDUE, NoticeTiming.NEVER), ""))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("“逾期督办”不能选择“不发送”");
        assertThatThrownBy(() -> choices.choose(person.login(), Map.of(), "138abc"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("手机号码");
    }

    @Test
    void oldNoticesAreForgotten() {
        order(NoticeKind.SENT_BACK, "旧事");
        sendNotices.sendDue();
        clock.advance(Duration.ofDays(31));
        sendNotices.sendDue();

        assertThat(book.of(person.login(), 10)).isEmpty();
    }

    private void order(NoticeKind kind, String subject) {
        book.order(List.of(person), kind, null, subject, subject + "的内容");
    }

    private int waiting() {
        return jdbc.queryForObject("select count(*) from officer_notice where person = ? and next_at is not null",
                Integer.class, person.login());
    }

    private List<String> subjectsOf(String login, String number) {
        return book.of(login, 200).stream().filter(notice -> number.equals(notice.request())).map(Notice::subject).toList();
    }

    private List<MimeMessage> mailsToMe() {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> recipient(message).equals(person.email())).toList();
    }

    private List<String> subjects() {
        return mailsToMe().stream().map(NoticesTest::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
