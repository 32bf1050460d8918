package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.MailItem;
import org.mingda.intake.MailRoomBook;
import org.mingda.intake.MailRoomWatch;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;

/** The mail room's book: what arrives is written down, handed over, entered, and does not sit unseen. */
class MailRoomPageTest extends DeskTest {

    private static final String BOOK = "/desk/mail-room";
    private static final String AGENCY = "qingshi-land";

    @Autowired MailRoomBook book;
    @Autowired MailRoomWatch watch;
    @Autowired JdbcClient database;
    @Autowired TestClock clock;
    @Autowired GreenMail mail;

    /** What other tests left lying would sit here. */
    @BeforeEach
    void anEmptyBook() {
        database.sql("update mail_item set set_aside_at = now(), set_aside_by = 'x', set_aside_reason = 'x'"
                + " where set_aside_at is null and request is null").update();
    }

    @Test
    void whatArrivesGoesThroughNamedHandsAndBecomesARequestWithItsFactsFilledIn() throws Exception {
        MailItem letter = arrived("tracking", "XA12345678900");
        assertThat(letter.bookNumber()).matches("收2026-\\d{4}");
        assertThat(text(ask("mail-room", BOOK))).contains(letter.bookNumber(), "王寄信", "温收发 签收", "未交接");

        assertThat(status(handOver("registrar", "2026-09-18T09:00", letter))).isEqualTo(302);
        String page = text(ask("registrar", BOOK));
        assertThat(page).contains("温收发 交给 邓登记，2026-09-18 09:00", "已交接，未登记", "/desk/entry?item=" + letter.id());

        String entry = text(ask("registrar", "/desk/entry?item=" + letter.id()));
        assertThat(entry).containsPattern("value=\"REGISTERED_POST\"[^>]* checked").contains(letter.bookNumber(),
                "value=\"2026-09-17\"", "value=\"XA12345678900\"", "value=\"温收发\"",
                "value=\"王寄信\"");
        String number = enter(letter);
        assertThat(workbench.prefilled(number, "UserTask_RegisterRequest", "forwardedFrom")).isEqualTo("收发室");
        assertThat(workbench.prefilled(number, "UserTask_RegisterRequest", "forwardedOn")).isEqualTo("2026-09-18");
        assertThat(text(ask("registrar", BOOK + "?q=XA12345678900"))).contains("已登记为申请", number);
        assertThat(text(ask("registrar", BOOK))).doesNotContain(letter.bookNumber());
        assertThat(text(ask("registrar", "/desk/entry?item=" + letter.id()))).contains("已经登记为申请");

        MvcResult again = send("registrar", "/desk/entry", entryFields(letter));
        assertThat(status(again)).isEqualTo(422);
        assertThat(text(again)).contains(letter.bookNumber() + " 已经登记为申请 " + number + "，不能再登记一次。");
    }

    @Test
    void mistakesAreRefusedInChineseAndNothingTypedIsLost() throws Exception {
        refused(send("mail-room", BOOK, line("arrivedOn", "2026-09-19")), "到达日期不能晚于今天。请核对到达日期。", "王寄信");
        refused(send("mail-room", BOOK, line("arrivedOn", "昨天")), "“到达日期”请按“年-月-日”填写", "王寄信");
        refused(send("mail-room", BOOK, line("channel", "PIGEON")), "请选择来件方式。", "王寄信");
        refused(send("mail-room", BOOK, line("sender", " ")), "请填写寄件人；信封上没有写的，填“未写明”。", "局办公室收");
        refused(send("mail-room", BOOK, line("signedBy", "")), "请填写签收人", "王寄信");

        MailItem letter = arrived("tracking", "XB1");
        refused(send("mail-room", BOOK, line("trackingNumber", "xb1")), "编号 XB1 已于 2026-09-17 登记为 " + letter.bookNumber());
        refused(handOver("registrar", "2026-09-16T17:00", letter), "交接时间早于到达日期 2026-09-17。请核对交接时间。", "checked");
        refused(handOver("registrar", "2026-09-18T09:30", letter), "交接时间不能晚于现在。请核对交接时间。", "2026-09-18T09:30");
        refused(handOver("handler", "2026-09-18T09:00", letter), "请选择交给哪位登记人员。");
        refused(handOver("registrar", "", letter), "请填写交接的日期和时间。");
        refused(handOver("registrar", "2026-09-18T09:00"), "请先勾选要交接的来件。");
        handOver("registrar", "2026-09-18T09:00", letter);
        refused(handOver("registrar", "2026-09-18T09:00", letter, arrived("tracking", "XB2")),
                "已交接 1 件；其余没有交接：" + letter.bookNumber() + " 已经交接。");
    }

    @Test
    void aLineSentTwiceStandsOnceAndNumbersRunOn() throws Exception {
        String[] line = line("trackingNumber", "XC1");
        send("mail-room", BOOK, line);
        send("mail-room", BOOK, line);
        List<MailItem> found = found("XC1");
        assertThat(found).hasSize(1);
        assertThat(arrived("tracking", "XC2").serial()).isEqualTo(found.get(0).serial() + 1);
    }

    @Test
    void theRegistrarSetsAsideWhatIsNoRequestAndTheReasonStays() throws Exception {
        MailItem letter = arrived("tracking", "XD1");
        String path = BOOK + "/" + letter.id() + "/set-aside";
        refused(send("registrar", path, "reason", ""), "请写明为什么不是信息公开申请、转给了谁。");
        assertThat(status(send("registrar", path, "reason", "举报信，转信访科"))).isEqualTo(302);

        assertThat(text(ask("registrar", BOOK + "?q=XD1"))).contains("非申请件", "举报信，转信访科", "邓登记");
        refused(handOver("registrar", "2026-09-18T09:00", letter), "已经办完，不能再交接。");
    }

    @Test
    void theDayPageListsWhatCameThatDayInTheOrderOfTheBook() throws Exception {
        clock.set("2026-09-16");
        MailItem first = arrived("arrivedOn", "2026-09-16", "tracking", "XE1");
        MailItem second = arrived("arrivedOn", "2026-09-16", "tracking", "XE2");
        assertThat(text(ask("supervisor", BOOK + "/day?on=2026-09-16")))
                .containsSubsequence("2026年9月16日 星期三", first.bookNumber(), second.bookNumber())
                .contains("接收人签字");
        assertThat(text(ask("mail-room", BOOK + "/day?on=2026-09-13"))).contains("这一天没有登记来件。");
        assertThat(text(ask("mail-room", BOOK + "?q=XE1&until=2026-09-15"))).contains("没有符合条件的来件");
    }

    @Test
    void aLetterThatSitsIsShownTheNextWorkingMorningAndMailedOnce() throws Exception {
        clock.set("2026-09-18");
        MailItem letter = arrived("arrivedOn", "2026-09-18", "tracking", "XF1");
        assertThat(mailsAt("2026-09-18T16:00")).isEmpty();
        assertThat(mailsAt("2026-09-19T10:00")).as("Saturday").isEmpty();
        assertThat(mailsAt("2026-09-20T10:00")).as("a Sunday that is worked, before the morning's hour is over")
                .hasSize(1);
        assertThat(text(ask("registrar", "/desk"))).contains("有 1 件来件滞留");
        assertThat(text(ask("supervisor", BOOK))).contains("滞留 1 件", letter.bookNumber(), "未交接");
        assertThat(text(ask("handler", "/desk"))).doesNotContain("来件滞留");

        assertThat(mailsAt("2026-09-21T10:00")).as("told once").hasSize(1);
        handOver("registrar", "2026-09-21T10:00", letter);
        assertThat(text(ask("registrar", "/desk"))).doesNotContain("来件滞留");
        assertThat(mailsAt("2026-09-22T08:00")).as("before the hour").hasSize(1);
        assertThat(mailsAt("2026-09-22T09:00")).as("nobody has entered it").hasSize(2);
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(MailRoomPageTest::words))
                .allSatisfy(words -> assertThat(words).contains(letter.bookNumber()).doesNotContain("王寄信"))
                .anySatisfy(words -> assertThat(words).contains("2026-09-21 已交接，还没有登记"));
        enter(letter);
        assertThat(mailsAt("2026-09-23T09:00")).hasSize(2);
        assertThat(text(ask("registrar", "/desk"))).doesNotContain("来件滞留");
    }

    @Test
    void whenTheMailServerIsDownTheyAreToldLater() throws Exception {
        clock.set("2026-09-21");
        arrived("arrivedOn", "2026-09-18", "tracking", "XG1");
        mail.stop();
        clock.set(LocalDateTime.parse("2026-09-21T10:00"));
        watch.everyTenMinutes();
        mail.start();
        assertThat(mailsAt("2026-09-21T10:10")).hasSize(1);
    }

    @Test
    void anOrdinaryLetterAsksForItsConfirmationOnTheSameDay() throws Exception {
        arrived("channel", "ORDINARY_POST", "tracking", "");
        assertThat(text(ask("registrar", BOOK))).contains("收到当日应与申请人确认");
    }

    @Test
    void theMailRoomSeesItsBookAndNothingElse() throws Exception {
        String page = text(ask("mail-room", BOOK));
        assertThat(page).contains("收发登记", "新来件").doesNotContain("任务</a>", "案件</a>", "录入申请");
        assertThat(text(ask("supervisor", BOOK))).doesNotContain("新来件", "交接勾选的来件");
        assertThat(status(ask("mail-room", "/desk"))).isEqualTo(403);
        assertThat(status(ask("mail-room", "/desk/entry"))).isEqualTo(403);
        assertThat(status(ask("mail-room", "/camunda/app/tasklist/default/"))).isEqualTo(403);
    }

    @Test
    void anotherAgencyHasABookOfItsOwn() throws Exception {
        MailItem letter = arrived("tracking", "XI1");
        assertThat(text(ask("yx-registrar", BOOK + "?q=XI1"))).doesNotContain(letter.bookNumber());
        assertThat(text(ask("yx-registrar", BOOK + "/day?on=2026-09-17"))).doesNotContain(letter.bookNumber());
        assertThat(status(ask("yx-registrar", "/desk/entry?item=" + letter.id()))).isEqualTo(404);
        refused(send("yx-registrar", BOOK + "/" + letter.id() + "/set-aside", "reason", "x"), "登记簿中没有这一条");
        refused(send("yx-registrar", BOOK + "/hand-over", "ids", letter.id().toString(), "to", "yx-registrar", "at",
                "2026-09-18T09:00"), "登记簿中没有这一条");
        refused(handOver("yx-registrar", "2026-09-18T09:00", letter), "请选择交给哪位登记人员。");
        refused(send("yx-registrar", "/desk/entry", entryFields(letter)), "登记簿中没有这一条");
    }

    private MailItem arrived(String... changes) throws Exception {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            named.put(changes[i].equals("tracking") ? "trackingNumber" : changes[i], changes[i + 1]);
        }
        String[] line = line(named.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new));
        assertThat(status(send("mail-room", BOOK, line))).isEqualTo(302);
        return book.find(AGENCY, UUID.fromString(line[1])).orElseThrow();
    }

    private List<MailItem> found(String words) {
        return book.find(AGENCY, new MailRoomSearch(words, null, null, null).search(clock.withZone(clock.getZone())
                .instant().atZone(clock.getZone()).toLocalDate()));
    }

    private static String[] line(String... changes) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of());
        fields.put("id", UUID.randomUUID().toString());
        fields.put("channel", "REGISTERED_POST");
        fields.put("arrivedOn", "2026-09-17");
        fields.put("signedBy", "温收发");
        fields.put("trackingNumber", "");
        fields.put("sender", "王寄信");
        fields.put("addressedTo", "局办公室收");
        fields.put("note", "一封");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray(String[]::new);
    }

    private MvcResult handOver(String to, String at, MailItem... items) throws Exception {
        List<String> parameters = new ArrayList<>(List.of("to", to, "at", at));
        Stream.of(items).forEach(item -> parameters.addAll(List.of("ids", item.id().toString())));
        return send("mail-room", BOOK + "/hand-over", parameters.toArray(String[]::new));
    }

    private String enter(MailItem letter) throws Exception {
        MvcResult done = send("registrar", "/desk/entry", entryFields(letter));
        assertThat(status(done)).isEqualTo(302);
        String address = done.getResponse().getRedirectedUrl();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String[] entryFields(MailItem letter) {
        return new String[] {"key", UUID.randomUUID().toString(), "item", letter.id().toString(), "channel",
            letter.channel().name(), "evidence.signed-on", letter.arrivedOn().toString(), "evidence.signed-by",
            letter.signedBy(), "evidence.tracking-number", letter.trackingNumber(), "requestKind", "DISCLOSURE", "kind",
            "NATURAL", "name", letter.sender(), "content", "申请公开某项目的批复。", "asItIs", "1"};
    }

    /** What each of those who are told has got by then. */
    private List<Message> mailsAt(String wall) throws Exception {
        clock.set(LocalDateTime.parse(wall));
        watch.everyTenMinutes();
        Map<String, List<Message>> sent = new LinkedHashMap<>();
        for (Message message : mail.getReceivedMessages()) {
            assertThat(message.getSubject()).startsWith("来件滞留提醒");
            sent.computeIfAbsent(message.getAllRecipients()[0].toString(), one -> new ArrayList<>()).add(message);
        }
        if (!sent.isEmpty()) {
            assertThat(sent).containsKeys("registrar@qingshi.example", "supervisor@qingshi.example")
                    .doesNotContainKeys("yx-registrar@yunxi.example", "mail-room@qingshi.example");
        }
        return sent.getOrDefault("registrar@qingshi.example", List.of());
    }

    private static String words(Message message) {
        try {
            return message.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(MvcResult result, String... words) throws Exception {
        assertThat(status(result)).isEqualTo(422);
        assertThat(text(result)).contains(words);
    }
}
