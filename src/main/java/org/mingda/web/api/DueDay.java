package org.mingda.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingda.law.ClockReading;
import org.mingda.web.LawWords;

/** One day of a period as programs get it, its reason in their language. */
@Schema(name = "ExplainedDay", description = "期限中的一天")
record DueDay(LocalDate date, @Schema(description = "是否计入") boolean counts,
        @Schema(description = "第几个工作日；不计入的为 0") int number,
        @Schema(description = "为什么；语言按 Accept-Language") String why) {

    static List<DueDay> all(ClockReading reading, LawWords words, Locale locale) {
        return reading.days().stream().map(day -> new DueDay(day.date(), day.counts(), day.number(),
                words.text(day.reason(), locale))).toList();
    }
}
