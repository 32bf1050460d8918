package org.mingda.letter.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.mingda.request.CurrentCalendar;
import org.springframework.stereotype.Component;

/** The times of day and the days on which people are left alone. */
@Component
class QuietHours {

    private final NoticeSettings settings;
    private final CurrentCalendar calendar;
    private final Clock clock;

    QuietHours(NoticeSettings settings, CurrentCalendar calendar, Clock clock) {
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The first moment from now on at which somebody with this wish may be told. */
    Instant next(NoticeTiming timing) {
        return timing == NoticeTiming.MORNING ? nextMorning() : nextOpen();
    }

    private Instant nextOpen() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        LocalTime time = now.toLocalTime();
        if (isWorkingDay(now.toLocalDate()) && !time.isBefore(settings.quietUntil()) && time.isBefore(settings.quietFrom())) {
            return now.toInstant();
        }
        return nextAt(settings.quietUntil(), now);
    }

    private Instant nextMorning() {
        return nextAt(settings.morning(), clock.instant().atZone(clock.getZone()));
    }

    private Instant nextAt(LocalTime time, ZonedDateTime now) {
        LocalDate day = now.toLocalTime().isBefore(time) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private boolean isWorkingDay(LocalDate day) {
        return calendar.lastWorkingDay(day).equals(day);
    }
}
