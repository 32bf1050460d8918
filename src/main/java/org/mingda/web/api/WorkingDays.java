package org.mingda.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingda.calendar.CalendarDay;
import org.mingda.web.law.AnswerWorkingDays;

/** The days between two dates, as programs get them. */
@Schema(description = "两个日期之间（含首尾）的每一天")
record WorkingDays(
        @Schema(description = "首日") LocalDate from,
        @Schema(description = "末日") LocalDate to,
        @Schema(description = "工作日的天数") long count,
        @Schema(description = "是否有暂定的日子") boolean provisional,
        @Schema(description = "节假日安排尚未载入、暂按星期一至星期五计算的年份") Set<Integer> unpublishedYears,
        @Schema(description = "每一天") List<Day> days) {

    static WorkingDays of(AnswerWorkingDays.Answer answer) {
        return new WorkingDays(answer.from(), answer.to(), answer.count(), !answer.unpublished().isEmpty(),
                answer.unpublished(), answer.days().stream().map(day -> Day.of(day, answer.provisional(day))).toList());
    }

    /** One day. */
    @Schema(name = "CalendarDay", description = "一天")
    record Day(LocalDate date, @Schema(description = "是否工作日") boolean working,
            @Schema(description = "种类：工作日、周末、放假、调休上班",
                    allowableValues = {"workday", "weekend", "holiday", "adjusted-workday"}) String kind,
            @Schema(description = "放假或者调休所属的节日；普通日子不给出", example = "国庆节") String name,
            @Schema(description = "该年安排尚未载入，因而暂定") boolean provisional) {

        static Day of(CalendarDay day, boolean provisional) {
            return new Day(day.date(), day.kind().isWorked(),
                    day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    day.holiday().isEmpty() ? null : day.holiday(), provisional);
        }
    }
}
