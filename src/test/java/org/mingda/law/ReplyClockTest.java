package org.mingda.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.law.Notation.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.calendar.CalendarFile;

/** What a reading says besides its dates; the dates themselves are the examples in rules/examples/clock.csv. */
class ReplyClockTest {

    private static final String CONSULTED =
            "consultation-sent t1 third-party 2026-09-23; consultation-answered t1 2026-10-12";

    private final ReplyClock clock = new ReplyClock(ClockExample.BOOKS, ClockExample.CALENDAR);

    @Test
    void everyDaySaysWhyItCountsOrNot() {
        ClockReading reading = read("2026-09-18", CONSULTED, "2026-10-20");

        assertThat(why(reading, "2026-09-19")).isEqualTo("星期六休息，不计入");
        assertThat(why(reading, "2026-09-20")).isEqualTo("星期日调休上班（国庆节），第1个工作日（第三十三条第二款）");
        assertThat(why(reading, "2026-09-21")).isEqualTo("第2个工作日（第三十三条第二款）");
        assertThat(why(reading, "2026-09-25")).isEqualTo("中秋节放假，不计入");
        assertThat(why(reading, "2026-09-28")).isEqualTo(
                "征求第三方意见（t1）期间（2026-09-23 发出，至 2026-10-12），不计入（第三十二条、第三十三条第三款）");
        assertThat(reading.days().get(0).date()).isEqualTo("2026-09-19");
        assertThat(reading.days()).last().isEqualTo(
                new ExplainedDay(day("2026-11-03"), true, 20, Phrase.COUNTED.of(20, "第三十三条第二款")));
        assertThat(why(reading, "2026-11-03")).isEqualTo("第20个工作日（第三十三条第二款）");
    }

    @Test
    void waitingForTheApplicantIsToldFromStartingAgain() {
        ClockReading reading = read("2026-03-02",
                "clarification-requested 2026-03-06 2026-03-20; clarification-received 2026-03-13", "2026-03-20");

        assertThat(why(reading, "2026-03-06")).isEqualTo("期限自收到补正之日（2026-03-13）起重新计算，此前的日子不计入（第三十条）");
        assertThat(why(reading, "2026-03-09")).isEqualTo("等待申请人补正（2026-03-06 发出通知），不计入（第三十条）");
        assertThat(why(reading, "2026-03-13")).startsWith("等待申请人补正");
        assertThat(why(reading, "2026-03-16")).startsWith("第1个工作日");
    }

    @Test
    void whatIsStillAwaitedIsExplainedToo() {
        ClockReading reading = read("2026-03-02", "fee-notified 2026-03-06", "2026-03-13");

        assertThat(why(reading, "2026-03-05")).isEqualTo("期限自缴费之日（2026-03-13）起重新计算，此前的日子不计入（信息处理费管理办法第六条）");
        assertThat(why(reading, "2026-03-12")).isEqualTo("等待申请人缴费（2026-03-06 发出通知），不计入（信息处理费管理办法第六条）");
    }

    @Test
    void ofTwoRestartsTheLaterOneIsNamed() {
        ClockReading reading = read("2026-03-02", "clarification-requested 2026-03-06 2026-03-20; "
                + "clarification-received 2026-03-13; reasons-demanded 2026-03-18; reasons-given 2026-03-23",
                "2026-03-24");

        assertThat(why(reading, "2026-03-05")).startsWith("期限自收到理由或者说明期限届满之日（2026-03-23）起重新计算");
        assertThat(why(reading, "2026-03-10")).startsWith("等待申请人补正");
        assertThat(why(reading, "2026-03-17")).startsWith("期限自收到理由或者说明期限届满之日（2026-03-23）起重新计算");
        assertThat(why(reading, "2026-03-23")).startsWith("等待申请人说明理由");
    }

    @Test
    void aPauseByFeeIsNamedWhereThatIsThePolicy() {
        RuleBook suspend = ClockExample.BOOKS.byId("cn-2019").orElseThrow().with("fee-payment", "suspend");
        ClockReading reading = clock.read(history("2026-03-02", "fee-notified 2026-03-06; fee-paid 2026-03-13"),
                day("2026-03-10"), suspend);

        assertThat(why(reading, "2026-03-12")).isEqualTo("缴费期间（2026-03-06 发出，至 2026-03-13），不计入（信息处理费管理办法第六条）");
        assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void everyDayOfAnOrderedPeriodNamesTheOrder() {
        ClockReading reading = read("2026-03-02", "ordered 15 示复决字〔2026〕5号行政复议决定书; "
                + "clarification-requested 2026-03-03 2026-03-20; clarification-received 2026-03-04", "2026-03-10");

        assertThat(why(reading, "2026-03-05")).isEqualTo("第1个工作日（示复决字〔2026〕5号行政复议决定书确定的期限）");
        assertThat(why(reading, "2026-03-03")).startsWith("期限自收到补正之日（2026-03-04）起重新计算");
        assertThat(reading.due()).isEqualTo("2026-03-25");
        assertThat(why(reading, "2026-03-25")).isEqualTo("第15个工作日（示复决字〔2026〕5号行政复议决定书确定的期限）");
    }

    @Test
    void anOrderedPeriodIsCountedTheSameWhenAskedForTheDueDateAlone() {
        CaseHistory history = history("2026-03-02", "").under(new OrderedPeriod(5, "示例市示例区人民法院（2026）示01行初1号行政判决书"));

        assertThat(clock.due(history, day("2026-03-02"))).isEqualTo("2026-03-09");
        assertThat(clock.read(history, day("2026-03-02")).left()).isEqualTo(5);
        assertThat(history.under(null)).isEqualTo(history("2026-03-02", ""));
    }

    @Test
    void theDaysOfDelayAndExtensionNameTheirOwnArticles() {
        ClockReading reading = read("2026-03-02", "reasons-demanded 2026-03-03; reasons-given 2026-03-04 2; "
                + "extension-approved 2026-03-10 1", "2026-03-10");

        assertThat(reading.days().stream().filter(day -> day.number() > 19).map(ExplainedDay::why)).containsExactly(
                "第20个工作日（第三十三条第二款）", "第21个工作日（延迟答复，第三十五条）", "第22个工作日（延迟答复，第三十五条）",
                "第23个工作日（延期后，第三十三条第二款）");
    }

    @Test
    void aDateInAnUnpublishedYearSaysSoUntilTheYearIsLoaded() {
        CaseHistory history = history("2026-12-10", "");
        ClockReading provisional = clock.read(history, day("2026-12-10"));
        ReplyClock later = new ReplyClock(ClockExample.BOOKS, ClockExample.CALENDAR.with(
                CalendarFile.parse(2027, List.of("date,type,name", "2027-01-01,holiday,元旦"))));
        ClockReading firm = later.read(history, day("2026-12-10"));

        assertThat(provisional.provisional()).isTrue();
        assertThat(provisional.provisionalReason()).isEqualTo(
                "2027年节假日安排尚未载入，暂按星期一至星期五为工作日计算，载入后将重新计算");
        assertThat(why(provisional, "2027-01-02")).isEqualTo(
                "星期六休息，不计入；2027年节假日安排尚未载入，暂按星期一至星期五计算");
        assertThat(why(provisional, "2027-01-04")).endsWith("；2027年节假日安排尚未载入，暂按星期一至星期五计算");
        assertThat(firm.provisional()).isFalse();
        assertThat(firm.provisionalReason()).isNull();
        assertThat(firm.due()).isEqualTo("2027-01-08");
    }

    @Test
    void aFirmDueDateWithAProvisionalExtensionIsNotProvisionalItself() {
        ClockReading reading = read("2026-11-20", "", "2026-11-20");

        assertThat(reading.provisional()).isFalse();
        assertThat(reading.provisionalReason()).contains("2027年");
        assertThat(reading.provisionalDates()).containsExactly("dueIfExtended");
    }

    @Test
    void lookingBackOneSeesTheStateOfThatDay() {
        String events = CONSULTED + "; replied 2026-10-15";

        assertThat(read("2026-09-18", events, "2026-09-22").state()).isEqualTo(ClockState.RUNNING);
        assertThat(read("2026-09-18", events, "2026-09-28").state()).isEqualTo(ClockState.PAUSED);
        assertThat(read("2026-09-18", events, "2026-10-12").state()).isEqualTo(ClockState.RUNNING);
        assertThat(read("2026-09-18", events, "2026-10-15").state()).isEqualTo(ClockState.ENDED);
        assertThat(read("2026-09-18", events, "2026-09-28").due()).isEqualTo("2026-11-03");
        assertThat(read("2026-09-18", events, "2026-09-22").used()).isEqualTo(3);
        assertThat(read("2026-09-18", events, "2026-09-01").used()).isZero();
        assertThat(read("2026-09-18", events, "2026-12-01").used()).isEqualTo(7);
    }

    @Test
    void lookingBackStillKnowsThatTheExtensionCameInTime() {
        String events = "consultation-sent t1 third-party 2026-03-05; extension-approved 2026-04-20 20";

        assertThat(read("2026-03-02", events, "2026-03-10").due()).isEqualTo("2026-05-06");
    }

    @Test
    void theExtensionIsOfferedUntilTheDueDateAndOnlyOnce() {
        assertThat(read("2026-03-02", "", "2026-03-30").dueIfExtended()).isEqualTo("2026-04-28");
        assertThat(read("2026-03-02", "", "2026-03-31").dueIfExtended()).isNull();
        assertThat(read("2026-03-02", "", "2026-03-31").otherDeadlines()).doesNotContainKey("extension-latest");
        assertThat(read("2026-03-02", "extension-approved 2026-03-10 5", "2026-03-11").dueIfExtended()).isNull();
        assertThat(read("2026-03-02", "replied 2026-03-10", "2026-03-10").dueIfExtended()).isNull();
        assertThat(read("2026-03-02", "replied 2026-03-10", "2026-03-09").dueIfExtended()).isNotNull();
    }

    @Test
    void theDueDateAloneIsTheSame() {
        CaseHistory history = history("2026-09-18", CONSULTED);

        assertThat(clock.due(history, day("2026-10-20"))).isEqualTo("2026-11-03");
        assertThat(clock.due(history("2019-05-14", ""), day("2019-05-14"))).isEqualTo("2019-06-04");
    }

    @Test
    void aDeadlineTheLetterDoesNotNameIsNotInvented() {
        assertThat(read("2026-03-02", "clarification-requested 2026-03-06; reasons-demanded 2026-03-06; "
                + "fee-notified 2026-03-06; consultation-sent t1 third-party 2026-03-06", "2026-03-09")
                .otherDeadlines()).containsOnlyKeys("clarification-notice", "extension-latest");
    }

    @Test
    void whatWasReadCannotBeChanged() {
        ClockReading reading = read("2026-03-02", "", "2026-03-02");

        assertThatThrownBy(() -> reading.otherDeadlines().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> reading.days().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private ClockReading read(String received, String events, String asOf) {
        return clock.read(history(received, events), day(asOf));
    }

    private static CaseHistory history(String received, String events) {
        return Notation.history(day(received), events);
    }

    private static String why(ClockReading reading, String date) {
        LocalDate wanted = day(date);
        return reading.days().stream().filter(day -> day.date().equals(wanted)).findFirst().orElseThrow().why();
    }
}
