package org.mingda.letter;

import java.time.LocalDate;
import org.mingda.request.CurrentCalendar;
import org.springframework.stereotype.Component;

/** How long a letter may be under way before somebody looks after it. */
@Component
class DeliveryWait {

    private final DeliverySettings settings;
    private final CurrentCalendar calendar;

    DeliveryWait(DeliverySettings settings, CurrentCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The first day on which the time of a try is over. */
    LocalDate over(DeliveryTry last) {
        return switch (last.way()) {
            case NOTICE -> noticeEnds(last);
            case PORTAL -> after(last, settings.downloadWithin());
            default -> after(last, settings.returnWithin());
        };
    }

    /** The day on which a public notice counts as delivered: the last of its calendar days. */
    LocalDate noticeEnds(DeliveryTry last) {
        return last.begunOn().plusDays(settings.noticeDays());
    }

    /** What there is to look after, for the officer. */
    String words(DeliveryTry last) {
        return switch (last.way()) {
            case PORTAL -> "上网后 " + settings.downloadWithin() + " 个工作日内没有下载";
            case POST -> "交邮后 " + settings.returnWithin() + " 个工作日没有收到回执，也没有退回，请向邮政查询";
            default -> "到期没有送达";
        };
    }

    private LocalDate after(DeliveryTry last, int workingDays) {
        return calendar.workingDaysAfter(last.begunOn(), workingDays).plusDays(1);
    }
}
