package org.mingda.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingda.calendar.CalendarDay;
import org.mingda.calendar.DayKind;
import org.mingda.calendar.Weekdays;
import org.mingda.calendar.WorkingCalendar;

/** Says of every calendar day after receipt whether it counts and why. */
final class Explanation {

    private final Facts facts;
    private final Course course;
    private final RuleBook book;
    private final WorkingCalendar calendar;
    private final LocalDate day0;
    private int number;

    Explanation(Facts facts, Course course, RuleBook book, WorkingCalendar calendar) {
        this.facts = facts;
        this.course = course;
        this.book = book;
        this.calendar = calendar;
        this.day0 = course.day0();
    }

    List<ExplainedDay> days() {
        return facts.received().plusDays(1).datesUntil(course.due().plusDays(1))
                .map(this::explain).collect(Collectors.toList());
    }

    private ExplainedDay explain(LocalDate date) {
        String without = whyNot(date);
        if (without != null) {
            return new ExplainedDay(date, false, 0, without);
        }
        number++;
        return new ExplainedDay(date, true, number, why(calendar.day(date)));
    }

    private String whyNot(LocalDate date) {
        CalendarDay day = calendar.day(date);
        if (!day.kind().isWorked()) {
            return dayOff(day);
        }
        if (!date.isAfter(day0)) {
            return beforeRestart(date);
        }
        Optional<Pause> pause = course.pauses().on(date);
        return pause.map(this::paused).orElse(null);
    }

    private String dayOff(CalendarDay day) {
        String reason = day.kind() == DayKind.HOLIDAY ? day.holiday() + "放假" : Weekdays.name(day.date()) + "休息";
        return reason + "，不计入" + ifUnpublished(day);
    }

    private String paused(Pause pause) {
        return pause.label() + "期间（" + pause.sent() + " 发出，至 " + pause.last() + "），不计入（"
                + book.policy(pause.policy()).article() + "）";
    }

    private String beforeRestart(LocalDate date) {
        return course.restarts().stream().filter(letter -> letter.covers(date)).findFirst()
                .map(this::waiting).orElseGet(this::startedAgain);
    }

    private String waiting(Letter letter) {
        return "等待申请人" + letter.kind().label + "（" + letter.sent() + " 发出通知），不计入（" + article(letter) + "）";
    }

    private String startedAgain() {
        Letter last = course.restarts().stream()
                .filter(letter -> letter.answeredOrOn(course.today()).equals(day0)).findFirst().orElseThrow();
        return "期限自" + last.kind().answerDay + "（" + day0 + "）起重新计算，此前的日子不计入（" + article(last) + "）";
    }

    private String article(Letter letter) {
        return book.policy(letter.kind().policy).article();
    }

    private String why(CalendarDay day) {
        String adjusted = day.kind() == DayKind.ADJUSTED_WORKDAY
                ? Weekdays.name(day.date()) + "调休上班（" + day.holiday() + "），" : "";
        return adjusted + "第" + number + "个工作日（" + within() + "）" + ifUnpublished(day);
    }

    private String within() {
        if (number > course.workingDays() - course.extended()) {
            return "延期后，" + book.period("extension").article();
        }
        Period reply = facts.reply();
        return number > reply.days() ? "延迟答复，" + book.policy("reasons-delay").article() : reply.article();
    }

    private String ifUnpublished(CalendarDay day) {
        int year = day.date().getYear();
        return calendar.isPublished(year) ? "" : "；" + year + "年节假日安排尚未载入，暂按星期一至星期五计算";
    }
}
