package org.mingda.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.mingda.web.law.EventKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingdaTest
class DeadlinesApiTest {

    private static final String PATH = "/api/v1/deadlines";
    private static final String WORKED_EXAMPLE = """
            {"rulebook": null, "channel": "REGISTERED_POST", "received": "2026-09-18", "asOf": "2026-10-20",
             "events": [{"type": "consultation-sent", "id": "t1", "kind": "third-party", "on": "2026-09-23"},
                        {"type": "consultation-answered", "id": "t1", "on": "2026-10-12"}]}""";

    @LocalServerPort int port;
    @Autowired TestClock clock;
    @Autowired JdbcClient database;

    private Calling calling;

    @BeforeEach
    void call() {
        calling = new Calling(port);
    }

    @Test
    void theWorkedExampleIsAnsweredWithEveryDayAndItsReason() {
        JsonNode answer = calling.post(PATH, WORKED_EXAMPLE);

        assertThat(calling.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.path("rulebook").asText()).isEqualTo("cn-2019");
        assertThat(answer.path("due").asText()).isEqualTo("2026-11-03");
        assertThat(answer.path("state").asText()).isEqualTo("running");
        assertThat(answer.path("provisional").asBoolean(true)).isFalse();
        assertThat(answer.has("provisionalReason")).isFalse();
        assertThat(answer.path("dueIfExtended").asText()).isEqualTo("2026-12-01");
        assertThat(answer.path("used").asInt()).isEqualTo(10);
        assertThat(answer.path("left").asInt()).isEqualTo(10);
        assertThat(answer.at("/otherDeadlines/clarification-notice").asText()).isEqualTo("2026-09-29");
        assertThat(answer.path("days")).hasSize(46);
        assertThat(answer.at("/days/0").toString())
                .startsWith("{\"date\":\"2026-09-19\",\"counts\":false,\"number\":0,\"why\":\"星期六休息");
        assertThat(answer.at("/days/1/number").asInt()).as("a worked Sunday").isEqualTo(1);
        assertThat(answer.at("/days/5/why").asText()).contains("征求第三方意见", "第三十");
        assertThat(answer.at("/days/45/number").asInt()).isEqualTo(20);
    }

    @Test
    void theQuestionLeavesNothingBehind() {
        long before = rows();
        calling.post(PATH, WORKED_EXAMPLE);

        assertThat(calling.status()).isEqualTo(200);
        assertThat(rows()).isEqualTo(before);
        assertThat(calling.answer().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void withoutADayTheStateIsTodays() {
        clock.set("2026-10-22");
        JsonNode answer = calling.post(PATH, "{\"channel\": \"ORAL\", \"received\": \"2026-09-18\"}");

        assertThat(answer.path("asOf").asText()).isEqualTo("2026-10-22");
        assertThat(answer.path("used").asInt()).isEqualTo(20);
        assertThat(answer.path("left").asInt()).isZero();
    }

    @Test
    void aYearThatIsNotPublishedMakesTheDateProvisionalAndSaysSo() {
        JsonNode answer = calling.post(PATH, asked("2026-12-10", "2026-12-10", ""));

        assertThat(answer.path("due").asText()).isEqualTo("2027-01-07");
        assertThat(answer.path("provisional").asBoolean()).isTrue();
        assertThat(answer.path("provisionalReason").asText()).contains("2027年");
        assertThat(answer.path("provisionalDates").toString()).contains("due", "dueIfExtended");
    }

    @Test
    void anotherRuleSetCanBeNamed() {
        String old = asked("2026-09-18", "2026-09-18", "").replace("{", "{\"rulebook\": \"cn-2008\", ");
        JsonNode answer = calling.post(PATH, old);

        assertThat(answer.path("rulebook").asText()).isEqualTo("cn-2008");
        assertThat(answer.path("due").asText()).isEqualTo("2026-10-15");
    }

    /** Received on 2026-03-02, asked about on 2026-05-20; the due dates are those of {@code rules/examples}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "clarification-requested 2026-03-06 2026-03-20, clarification-received 2026-03-16 | 2026-04-14 | running",
        "clarification-requested 2026-03-06 2026-03-20, clarification-lapsed 2026-03-23 | 2026-04-21 | lapsed",
        "consultation-sent 2026-03-05 id=a1 kind=agency, consultation-answered 2026-03-12 id=a1 | 2026-04-07 | running",
        "consultation-sent 2026-03-05 id=a1 kind=agency, consultation-delivered 2026-03-06 id=a1 kind=agency, "
                + "consultation-expired 2026-03-27 id=a1 | 2026-04-22 | running",
        "extension-approved 2026-03-20 days=10 | 2026-04-14 | running",
        "reasons-demanded 2026-03-06 2026-03-20, reasons-given 2026-03-16 | 2026-04-14 | running",
        "reasons-demanded 2026-03-06, reasons-given 2026-03-16 days=30 | 2026-05-28 | running",
        "fee-notified 2026-03-06, fee-notice-received 2026-03-09, fee-paid 2026-03-16 | 2026-04-14 | running",
        "fee-notified 2026-03-06, fee-notice-received 2026-03-09, fee-lapsed 2026-04-10 | 2026-05-12 | lapsed",
        "replied 2026-03-20 | 2026-03-30 | ended",
        "withdrawn 2026-03-20 | 2026-03-30 | ended"})
    void everyTypeOfEventMovesOrEndsTheClock(String events, String due, String state) {
        JsonNode answer = calling.post(PATH, asked("2026-03-02", "2026-05-20", events));

        assertThat(answer.path("state").asText()).as(answer.toString()).isEqualTo(state);
        assertThat(answer.path("due").asText()).isEqualTo(due);
    }

    @Test
    void theTestAboveNamesEveryTypeOfEvent() throws NoSuchMethodException {
        CsvSource examples = getClass().getDeclaredMethod("everyTypeOfEventMovesOrEndsTheClock", String.class,
                String.class, String.class).getAnnotation(CsvSource.class);
        TreeSet<String> named = Arrays.stream(examples.value()).flatMap(row -> Arrays.stream(row.split("[, |]+")))
                .filter(word -> word.matches("[a-z]+(-[a-z]+)*") && EventKind.keys().contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(new TreeSet<>(EventKind.keys())).hasSize(16);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void noTypeOfEventBreaksTheOldRuleSet(EventKind type) {
        String event = switch (type) {
            case EXTENSION_APPROVED -> type.key() + " 2018-03-09 days=5";
            case CONSULTATION_SENT -> type.key() + " 2018-03-09 id=t1 kind=third-party";
            case CONSULTATION_ANSWERED, CONSULTATION_DELIVERED, CONSULTATION_EXPIRED ->
                    "consultation-sent 2018-03-08 id=t1 kind=agency, " + type.key() + " 2018-03-09 id=t1";
            case CLARIFICATION_RECEIVED, CLARIFICATION_LAPSED ->
                    "clarification-requested 2018-03-08, " + type.key() + " 2018-03-09";
            case REASONS_GIVEN -> "reasons-demanded 2018-03-08, reasons-given 2018-03-09 days=5";
            case FEE_NOTICE_RECEIVED, FEE_PAID, FEE_LAPSED -> "fee-notified 2018-03-08, " + type.key() + " 2018-03-09";
            default -> type.key() + " 2018-03-09";
        };
        JsonNode answer = calling.post(PATH, asked("2018-03-05", "2018-03-12", event));

        assertThat(calling.status()).as(answer.toString()).isIn(200, 422);
        assertThat(answer.path("rulebook").asText("cn-2008")).isEqualTo("cn-2008");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | events.0.type: 请填写这一项。",
        "\"type\": \"pigeon\", \"on\": \"2026-09-23\" | events.0.type: 应为以下之一：clarification-requested, ",
        "\"type\": \"replied\" | events.0.on: 请填写这一项。",
        "\"type\": \"replied\", \"on\": \"2026-02-30\" | events.0.on: 日期无法识别",
        "\"type\": \"replied\", \"on\": \"23.9.2026\" | events.0.on: 日期无法识别",
        "\"type\": \"replied\", \"on\": \"+12026-01-01\" | events.0.on: 日期应在 2000 年至 2100 年之间",
        "\"type\": \"replied\", \"on\": \"2037-01-01\" | events.0.on: 日期与 2026-09-18 相距太远：最多 3653 天。",
        "\"type\": \"replied\", \"on\": 20260923 | events.0.on: 这一项不符合接口说明",
        "\"type\": \"replied\", \"on\": \"2026-09-23\", \"workingDays\": 3 | events.0.workingDays: replied 没有这一项",
        "\"type\": \"replied\", \"on\": \"2026-09-23\", \"who\": \"me\" | events.0.who: 这一项不符合接口说明",
        "\"type\": \"consultation-sent\", \"on\": \"2026-09-23\", \"kind\": \"agency\" | events.0.id: 请填写这一项。",
        "\"type\": \"consultation-sent\", \"on\": \"2026-09-23\", \"id\": \"t1\" | events.0.kind: 请填写这一项。",
        "\"type\": \"consultation-sent\", \"on\": \"2026-09-23\", \"id\": \"t1\", \"kind\": \"aunt\""
                + " | events.0.kind: 应为以下之一：third-party, agency",
        "\"type\": \"consultation-sent\", \"on\": \"2026-09-23\", \"id\": \"<b>\", \"kind\": \"agency\""
                + " | events.0.id: 标识应为",
        "\"type\": \"consultation-answered\", \"on\": \"2026-09-23\" | events.0.id: 请填写这一项。",
        "\"type\": \"extension-approved\", \"on\": \"2026-09-23\" | events.0.workingDays: 请填写这一项。",
        "\"type\": \"extension-approved\", \"on\": \"2026-09-23\", \"workingDays\": 1.5"
                + " | events.0.workingDays: 这一项不符合接口说明",
        "\"type\": \"extension-approved\", \"on\": \"2026-09-23\", \"workingDays\": -1"
                + " | events.0.workingDays: 应为 0 至 1000 的整数",
        "\"type\": \"reasons-given\", \"on\": \"2026-09-23\", \"workingDays\": 2000000000"
                + " | events.0.workingDays: 应为 0 至 1000 的整数",
        "\"type\": \"clarification-requested\", \"on\": \"2026-09-23\", \"answerBy\": \"soon\""
                + " | events.0.answerBy: 日期无法识别"})
    void whatIsWrongWithAnEventIsNamed(String event, String error) {
        calling.post(PATH, "{\"channel\": \"ORAL\", \"received\": \"2026-09-18\", \"events\": [{" + event + "}]}");

        assertThat(calling.errors(400)).singleElement().asString()
                .startsWith(error);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheLanguageOfTheCaller() {
        calling.post(PATH, "{\"rulebook\": \"cn-1999\", \"channel\": \"PIGEON\", \"asOf\": \"today\"}",
                "Accept-Language", "en");

        assertThat(calling.errors(400)).containsExactly("rulebook: Must be one of: cn-2019, cn-2008",
                "channel: Must be one of: PORTAL, EMAIL, FAX, REGISTERED_POST, COURIER, ORDINARY_POST, COUNTER, ORAL",
                "received: This is required.",
                "asOf: Not a date: give a real date, written like 2026-09-18.");
    }

    @Test
    void aHundredEventsAreEnough() {
        String many = Stream.generate(() -> "replied 2026-09-23").limit(101).collect(Collectors.joining(", "));
        calling.post(PATH, asked("2026-09-18", "2026-09-18", many));
        assertThat(calling.errors(400)).containsExactly("events: 太多了：最多 100 件事。");

        calling.post(PATH, "{\"channel\": \"ORAL\", \"received\": \"2026-09-18\", \"events\": [null]}");
        assertThat(calling.errors(400)).containsExactly("events.0: 请填写这一项。");
    }

    @Test
    void theDayAskedAboutIsNotTooFarAway() {
        clock.set("2026-09-18");
        calling.post(PATH, "{\"channel\": \"ORAL\", \"received\": \"2012-09-18\"}");

        assertThat(calling.errors(400)).singleElement().asString().startsWith("asOf: 日期与 2012-09-18 相距太远");
    }

    @Test
    void anAnswerToALetterOfAnotherKindIsRefused() {
        calling.post(PATH, asked("2026-09-18", "2026-10-20",
                "consultation-answered 2026-10-12 id=t1 kind=agency, consultation-sent 2026-09-23 id=t1 kind=third-party"));

        assertThat(calling.errors(400)).singleElement().asString().startsWith("events.0.kind: 征求意见 t1 发出时");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-03-02 | replied 2026-03-01 | event-before-receipt",
        "2026-03-02 | extension-approved 2026-03-06 days=5, extension-approved 2026-03-09 days=5 | second-extension",
        "2026-03-02 | extension-approved 2026-03-06 days=21 | extension-length",
        "2026-03-02 | extension-approved 2026-04-30 days=5 | extension-after-due",
        "2026-03-02 | clarification-requested 2026-03-06, clarification-requested 2026-03-09 | second-clarification",
        "2026-03-02 | consultation-answered 2026-03-09 id=t2 | unknown-consultation",
        "2026-03-02 | fee-paid 2026-03-09 | answer-without-letter",
        "2008-04-30 | '' | no-rulebook"})
    void anImpossibleHistoryIsRefusedWithItsReason(String received, String events, String code) {
        JsonNode answer = calling.post(PATH, asked(received, received, events));

        assertThat(calling.errors(422)).isEmpty();
        assertThat(answer.path("code").asText()).isEqualTo(code);
        assertThat(answer.path("title").asText()).isEqualTo("不可能的经过");
        assertThat(answer.path("detail").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void theReasonIsSaidInEnglishToo() {
        JsonNode answer = calling.post(PATH, asked("2026-03-02", "2026-03-02",
                "extension-approved 2026-03-06 days=5, extension-approved 2026-03-09 days=5"), "Accept-Language", "en");

        assertThat(answer.path("detail").asText()).isEqualTo("the period may be extended only once (Article 33)");
    }

    @Test
    void everyDayIsExplainedInEnglishToo() {
        JsonNode answer = calling.post(PATH, asked("2026-12-10", "2026-12-10",
                "consultation-sent 2026-12-11 id=t1 kind=third-party, consultation-answered 2026-12-14 id=t1"),
                "Accept-Language", "en");

        assertThat(answer.at("/days/4/why").asText()).isEqualTo("Working day 2 (Article 33 para. 2)");
        assertThat(answer.at("/days/3/why").asText()).isEqualTo("Paused for consultation of a third party (t1), from "
                + "the letter of 2026-12-11 until 2026-12-14: not counted (Article 32, Article 33 para. 3)");
        assertThat(answer.path("provisionalReason").asText()).startsWith("The holidays of 2027 are not loaded yet");
        assertThat(answer.path("days").toString()).doesNotContainPattern("\\p{IsHan}");
    }

    private long rows() {
        return database.sql("select (select count(*) from request) + (select count(*) from request_event)")
                .query(Long.class).single();
    }

    /** Events as {@code type date [last-day] [id=…] [kind=…] [days=…]}, separated by commas. */
    private static String asked(String received, String asOf, String events) {
        String list = events == null || events.isBlank() ? "" : Arrays.stream(events.split(",\\s*"))
                .map(DeadlinesApiTest::event).collect(Collectors.joining(","));
        return "{\"channel\": \"COUNTER\", \"received\": \"%s\", \"asOf\": \"%s\", \"events\": [%s]}"
                .formatted(received, asOf, list);
    }

    private static String event(String written) {
        String[] words = written.strip().split(" ");
        StringBuilder event = new StringBuilder("{\"type\": \"" + words[0] + "\", \"on\": \"" + words[1] + "\"");
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].contains("=") ? words[i].split("=") : new String[] {"answerBy", words[i]};
            event.append(pair[0].equals("days") ? ", \"workingDays\": " + pair[1]
                    : ", \"" + pair[0] + "\": \"" + pair[1] + "\"");
        }
        return event.append("}").toString();
    }
}
