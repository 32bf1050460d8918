package org.mingda.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.calendar.MalformedCalendar.Fault;

/** A calendar file is taken whole or refused with every fault and its line. */
class CalendarFileTest {

    @Test
    void aGoodFileGivesItsYearSourceAndDays() {
        CalendarYear year = CalendarFile.parse(2027, new StringReader("""
                \uFEFF# 来源：示例通知
                # 第二行说明

                date,type,name
                2027-01-01,holiday,元旦
                 2027-01-03 , workday , 元旦
                """));

        assertThat(year.year()).isEqualTo(2027);
        assertThat(year.source()).isEqualTo("来源：示例通知");
        assertThat(year.days()).containsExactly(
                new CalendarDay(LocalDate.parse("2027-01-01"), DayKind.HOLIDAY, "元旦"),
                new CalendarDay(LocalDate.parse("2027-01-03"), DayKind.ADJUSTED_WORKDAY, "元旦"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2027-01-01,holiday|应有三列“date,type,name”，实际有2列",
        "2027-01-01,holiday,元旦,多余|应有三列“date,type,name”，实际有4列",
        "2027/01/01,holiday,元旦|日期“2027/01/01”无法识别，应写作 2027-01-31 的形式",
        "2027-02-30,holiday,元旦|日期“2027-02-30”无法识别，应写作 2027-01-31 的形式",
        "2027-01-01,off,元旦|类型“off”无法识别，只能是 holiday（放假）或 workday（调休上班）",
        "2027-01-01,holiday,|缺少节日名称",
        "2026-01-01,holiday,元旦|2026-01-01 不是2027年的日期",
        "2027-01-02,holiday,元旦|2027-01-02 是星期六，本来就休息，不要列为 holiday",
        "2027-01-04,workday,元旦|2027-01-04 是星期一，本来就上班，不要列为 workday",
        "2027-02-08,holiday,春节|2027-02-08 重复出现"})
    void aFaultyLineIsRefusedWithItsNumberAndReason(String line, String fault) {
        List<String> file = List.of("# 来源", "date,type,name", "2027-02-08,holiday,春节", line);

        assertThatThrownBy(() -> CalendarFile.parse(2027, file))
                .isInstanceOfSatisfying(MalformedCalendar.class, refusal ->
                        assertThat(refusal.faults()).containsExactly(new Fault(4, fault)))
                .hasMessage("第4行：" + fault);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThatThrownBy(() -> CalendarFile.parse(2027, List.of("date,type,name", "x,y,z", "2027-01-02,holiday,元旦")))
                .isInstanceOfSatisfying(MalformedCalendar.class, refusal ->
                        assertThat(refusal.faults()).extracting(Fault::line).containsExactly(2, 2, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|第1行：文件为空，缺少标题行“date,type,name”",
        "2027-01-01,holiday,元旦|第1行：标题行应为“date,type,name”，实际为“2027-01-01,holiday,元旦”",
        "date,type,name|第1行：没有任何放假或调休的日期，请核对文件"})
    void aFileWithoutHeadingOrDaysIsRefused(String only, String message) {
        assertThatThrownBy(() -> CalendarFile.parse(2027, List.of(only)))
                .isInstanceOf(MalformedCalendar.class).hasMessage(message);
    }
}
