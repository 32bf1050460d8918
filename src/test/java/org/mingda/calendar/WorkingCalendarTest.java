package org.mingda.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official calendars of 2019 to 2026 and counting over them. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = CalendarFiles.onClasspath();

    @ParameterizedTest
    @CsvSource({"2019,17,6", "2020,19,6", "2021,18,7", "2022,18,7", "2023,18,7", "2024,19,8", "2025,18,5", "2026,19,6"})
    void everyYearHasItsDaysOffAndWorkedWeekends(int year, long off, long worked) {
        List<CalendarDay> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(calendar::day).toList();

        assertThat(calendar.isPublished(year)).isTrue();
        assertThat(days).filteredOn(day -> day.kind() == DayKind.HOLIDAY).hasSize((int) off);
        assertThat(days).filteredOn(day -> day.kind() == DayKind.ADJUSTED_WORKDAY).hasSize((int) worked);
        assertThat(days).allSatisfy(day ->
                assertThat(calendar.isWorkingDay(day.date())).isEqualTo(day.kind().isWorked()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18,WORKDAY,''", "2026-09-19,WEEKEND,''", "2026-09-20,ADJUSTED_WORKDAY,国庆节",
        "2026-10-01,HOLIDAY,国庆节", "2026-10-03,WEEKEND,''", "2020-01-31,HOLIDAY,春节", "2027-10-01,WORKDAY,''"})
    void everyDayHasItsKindAndHoliday(LocalDate date, DayKind kind, String holiday) {
        assertThat(calendar.day(date)).isEqualTo(new CalendarDay(date, kind, holiday));
    }

    @Test
    void theYearAfterTheLastPublishedIsNotPublished() {
        assertThat(calendar.isPublished(2027)).isFalse();
        assertThat(calendar.isPublished(2018)).isFalse();
        assertThat(calendar.publishedYears()).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void countingOverSpringFestivalLeavesOutNineDays() {
        assertThat(calendar.plusWorkingDays(day("2026-02-13"), 1)).isEqualTo("2026-02-14");
        assertThat(calendar.plusWorkingDays(day("2026-02-13"), 2)).isEqualTo("2026-02-24");
        assertThat(calendar.workingDaysBetween(day("2026-02-13"), day("2026-02-24"))).isEqualTo(2);
        assertThat(calendar.workingDaysBetween(day("2026-02-14"), day("2026-02-23"))).isZero();
    }

    @Test
    void theFirstDayIsNotCountedAndTheLastIs() {
        assertThat(calendar.workingDaysBetween(day("2026-03-02"), day("2026-03-02"))).isZero();
        assertThat(calendar.workingDaysBetween(day("2026-03-02"), day("2026-03-03"))).isEqualTo(1);
        assertThat(calendar.workingDaysBetween(day("2026-03-03"), day("2026-03-02"))).isZero();
        assertThat(calendar.plusWorkingDays(day("2026-03-01"), 0)).isEqualTo("2026-03-01");
    }

    @Test
    void plusAndBetweenAreEachOthersInverseOnEveryDay() {
        for (LocalDate from = day("2018-12-01"); from.isBefore(day("2027-02-01")); from = from.plusDays(1)) {
            LocalDate due = calendar.plusWorkingDays(from, 20);
            assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(20);
            assertThat(calendar.isWorkingDay(due)).isTrue();
        }
    }

    @Test
    void aNegativeNumberOfWorkingDaysIsRefused() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(day("2026-03-02"), -1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }

    @Test
    void beforeTheEarliestCalendarAndFarAheadThereAreOnlyWeeks() {
        assertThat(calendar.isWorkingDay(day("1999-12-31"))).isTrue();
        assertThat(calendar.isWorkingDay(day("1969-12-28"))).isFalse();
        LocalDate likeNationalDay = day("2026-10-01").plusDays(1L << 32);
        assertThat(likeNationalDay.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(calendar.isWorkingDay(likeNationalDay)).isTrue();
    }

    @Test
    void aYearLoadedLaterReplacesNothingButItself() {
        CalendarYear made = CalendarFile.parse(2027, List.of("date,type,name", "2027-01-01,holiday,元旦"));

        WorkingCalendar later = calendar.with(made);

        assertThat(later.isWorkingDay(day("2027-01-01"))).isFalse();
        assertThat(later.isPublished(2027)).isTrue();
        assertThat(later.isWorkingDay(day("2026-10-10"))).isTrue();
        assertThat(calendar.isPublished(2027)).isFalse();
        assertThat(later.with(CalendarFile.parse(2027, List.of("date,type,name", "2027-01-04,holiday,元旦")))
                .isWorkingDay(day("2027-01-01"))).isTrue();
    }

    @Test
    void aCalendarNamesTheDaysThatAnotherCountsOtherwise() {
        WorkingCalendar later = calendar.with(CalendarFile.parse(2027,
                List.of("date,type,name", "2027-01-01,holiday,元旦", "2027-01-09,workday,元旦")));

        assertThat(later.daysUnlike(calendar)).containsExactly(day("2027-01-01"), day("2027-01-09"));
        assertThat(calendar.daysUnlike(later)).isEqualTo(later.daysUnlike(calendar));
        assertThat(later.daysUnlike(later)).isEmpty();
        assertThat(calendar.isWorkingDay(day("2027-01-01"))).isTrue();
    }

    @Test
    void aPublishedYearCanBeLookedUp() {
        assertThat(calendar.year(2026).orElseThrow().source()).contains("content_7047091");
        assertThat(calendar.year(2007)).isEmpty();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
