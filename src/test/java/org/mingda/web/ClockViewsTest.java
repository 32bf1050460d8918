package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingda.calendar.CalendarFiles;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.law.CaseHistory;
import org.mingda.law.Channel;
import org.mingda.law.ClockEvent;
import org.mingda.law.ConsultationKind;
import org.mingda.law.ReplyClock;
import org.mingda.law.RuleBooks;
import org.mingda.request.CalendarInForce;
import org.mingda.request.CurrentCalendar;
import org.mingda.support.TestClock;
import org.mingda.web.ClockView.OtherDeadline;
import org.mingda.web.DayCalendar.Day;
import org.mingda.web.DueState.Kind;

class ClockViewsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 18);

    private final WorkingCalendar calendar = CalendarFiles.onClasspath();
    private final ReplyClock replyClock = new ReplyClock(RuleBooks.onClasspath(), calendar);
    private final TestClock clock = new TestClock();

    @Test
    void everyDayFromReceiptToTheDueDateHasItsKind() {
        ClockView view = view("2026-09-18");

        assertThat(day(view, "2026-09-18").kind()).isEqualTo("received");
        assertThat(day(view, "2026-09-19").kind()).isEqualTo("off");
        assertThat(day(view, "2026-09-20")).matches(Day::adjusted, "a worked Sunday");
        assertThat(day(view, "2026-10-01").kind()).isEqualTo("off");
        assertThat(day(view, "2026-10-22")).matches(Day::due);
        assertThat(view.dueText()).isEqualTo("2026年10月22日 星期四");
    }

    @Test
    void theCalendarHasWholeWeeksFromMonday() {
        ClockView view = view("2026-09-18");

        assertThat(view.months()).hasSize(2).allSatisfy(month -> assertThat(month.weeks()).allSatisfy(week ->
                assertThat(week).hasSize(7)));
        assertThat(view.months().get(0).weeks().get(0).get(0)).as("Monday before 1 September").isNull();
        assertThat(view.months().get(0).weeks().get(0).get(1).dayOfMonth()).isEqualTo(1);
    }

    @Test
    void daysOfAConsultationAreMarkedAsStopped() {
        ClockView view = view("2026-09-23",
                new ClockEvent.ConsultationSent("T1", ConsultationKind.THIRD_PARTY, LocalDate.of(2026, 9, 21)));

        assertThat(view.due().kind()).isEqualTo(Kind.PAUSED);
        assertThat(day(view, "2026-09-22").kind()).isEqualTo("stopped");
        assertThat(day(view, "2026-09-22").why()).contains("第三方");
    }

    @Test
    void aThirdPartysPeriodIsNamedAfterIt() {
        ClockView view = view("2026-09-23",
                new ClockEvent.ConsultationSent("T1", ConsultationKind.THIRD_PARTY, LocalDate.of(2026, 9, 21)),
                new ClockEvent.ConsultationDelivered("T1", LocalDate.of(2026, 9, 22)));

        assertThat(view.others()).extracting(OtherDeadline::key).contains("consultation-answer", "dueIfExtended");
        assertThat(view.others()).extracting(OtherDeadline::subject).contains("甲公司");
    }

    @Test
    void theLastDaysAreUrgentAndTheDayAfterIsLate() {
        assertThat(view("2026-10-14").due()).isEqualTo(new DueState(Kind.RUNNING, 6));
        assertThat(view("2026-10-15").due()).isEqualTo(new DueState(Kind.SOON, 5));
        assertThat(view("2026-10-22").due()).isEqualTo(new DueState(Kind.TODAY, 0));
        assertThat(view("2026-10-23").due()).isEqualTo(new DueState(Kind.OVERDUE, 1));
    }

    private ClockView view(String today, ClockEvent... events) {
        clock.set(today);
        CurrentCalendar current = () -> new CalendarInForce(0, calendar, replyClock);
        return new ClockViews(new DayCalendars(current, clock), current, clock).of(replyClock.read(
                new CaseHistory(Channel.PORTAL, RECEIVED, List.of(events)), LocalDate.parse(today)),
                Map.of("T1", "甲公司"));
    }

    private static Day day(ClockView view, String date) {
        return view.days().stream().filter(day -> day.date().equals(LocalDate.parse(date))).findFirst().orElseThrow();
    }
}
