package org.mingda.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingda.law.ClockReading;
import org.mingda.law.ExplainedDay;

/** Why a reply is due on its day, in one paragraph for a letter; the page shows the same day by day. */
final class DueExplanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日");

    private DueExplanation() {}

    /**
     * @param period what the period is called, e.g. 答复期限
     * @param beginning what happened on the day after which the counting begins, e.g. 收到申请
     */
    static String of(ClockReading reading, String period, String beginning) {
        int workingDays = reading.days().stream().mapToInt(ExplainedDay::number).max().orElse(0);
        String text = period + "自" + beginning + "之日（" + DAY.format(reading.received()) + "）的次日起计算，至"
                + DAY.format(reading.due()) + "届满，共" + workingDays + "个工作日，双休日不计入";
        String others = excluded(reading.days());
        return text + (others.isEmpty() ? "。" : "；另有下列日子不计入：" + others + "。")
                + (reading.provisional() ? reading.provisionalReason() : "");
    }

    /** The same of a request that may have been opened anew: in a later round the counting begins with the decision. */
    static String of(ClockReading reading, String period, int round) {
        return of(reading, period, round == 1 ? "收到申请" : "收到决定");
    }

    private static String excluded(List<ExplainedDay> days) {
        List<Stretch> stretches = new ArrayList<>();
        for (ExplainedDay day : days) {
            if (!day.counts() && !day.why().startsWith("星期")) {
                add(stretches, day);
            }
        }
        return stretches.stream().map(Stretch::text).collect(Collectors.joining("、"));
    }

    private static void add(List<Stretch> stretches, ExplainedDay day) {
        String why = day.why().split("[，（]")[0];
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.why.equals(why)) {
            stretches.set(stretches.size() - 1, new Stretch(why, last.from, day.date(), last.days + 1));
        } else {
            stretches.add(new Stretch(why, day.date(), day.date(), 1));
        }
    }

    /** Days not counted for one reason; weekends in between need no words. */
    private record Stretch(String why, LocalDate from, LocalDate to, int days) {

        String text() {
            String when = from.equals(to) ? SHORT.format(from) : SHORT.format(from) + "至" + SHORT.format(to);
            return why + "（" + when + "，" + days + "天）";
        }
    }
}
