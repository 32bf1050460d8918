package org.mingda.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingda.law.ClockReading;
import org.mingda.web.LawWords;
import org.mingda.web.law.AnswerDeadline;

/** A due date and why, as programs get it. */
@Schema(description = "答复期限及其算法；期限单位均为工作日")
record Deadline(
        @Schema(description = "适用的规则集", example = "cn-2019") String rulebook,
        @Schema(description = "收到之日") LocalDate received,
        @Schema(description = "按这一天计算") LocalDate asOf,
        @Schema(description = "答复期限届满之日；暂停时为假定 asOf 当天收到意见的届满之日") LocalDate due,
        @Schema(description = "状态", allowableValues = {"running", "paused", "lapsed", "ended"}) String state,
        @Schema(description = "届满之日是否因节假日安排尚未公布而暂定") boolean provisional,
        @Schema(description = "哪些年份尚未公布；没有暂定的日期时不给出") String provisionalReason,
        @Schema(description = "哪些日期是暂定的：due、dueIfExtended 或者 otherDeadlines 中的名称")
        Set<String> provisionalDates,
        @Schema(description = "如果延长到最长（第三十三条），届满之日；不能再延长时不给出") LocalDate dueIfExtended,
        @Schema(description = "已用工作日") int used,
        @Schema(description = "剩余工作日") int left,
        @Schema(description = "其他期限的最后一日：clarification-notice 告知补正、clarification-answer 补正、reasons-answer "
                + "说明理由、fee-payment 缴费、consultation-answer:标识 答复意见、extension-latest 最迟决定延期")
        Map<String, LocalDate> otherDeadlines,
        @Schema(description = "收到之日以后至届满之日的每一天：是否计入、第几个工作日、为什么") List<DueDay> days) {

    static Deadline of(AnswerDeadline.Answer answer, LawWords words, Locale locale) {
        ClockReading reading = answer.reading();
        return new Deadline(reading.ruleBook(), reading.received(), answer.asOf(), reading.due(),
                reading.state().name().toLowerCase(Locale.ROOT), reading.provisional(),
                words.text(reading.provisionalBecause(), locale), reading.provisionalDates(), reading.dueIfExtended(),
                reading.used(), reading.left(), reading.otherDeadlines(), DueDay.all(reading, words, locale));
    }
}
