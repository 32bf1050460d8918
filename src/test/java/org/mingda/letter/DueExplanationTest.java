package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingda.calendar.CalendarFiles;
import org.mingda.law.CaseHistory;
import org.mingda.law.Channel;
import org.mingda.law.ClockEvent;
import org.mingda.law.ConsultationKind;
import org.mingda.law.ReplyClock;
import org.mingda.law.RuleBooks;

class DueExplanationTest {

    private final ReplyClock clock = new ReplyClock(RuleBooks.onClasspath(), CalendarFiles.onClasspath());

    @Test
    void aHolidayIsNamedWithItsDays() {
        assertThat(explain("2026-09-18", List.of())).isEqualTo("答复期限自收到申请之日（2026年9月18日）的次日起计算，"
                + "至2026年10月22日届满，共20个工作日，双休日不计入；另有下列日子不计入："
                + "中秋节放假（9月25日，1天）、国庆节放假（10月1日至10月7日，5天）。");
    }

    @Test
    void aPauseIsNamedAndTheProvisionalDateSaysWhy() {
        assertThat(explain("2026-11-20", List.of(
                new ClockEvent.ConsultationSent("t1", ConsultationKind.THIRD_PARTY, LocalDate.of(2026, 11, 23)),
                new ClockEvent.ConsultationAnswered("t1", LocalDate.of(2026, 12, 18)))))
                .contains("11月24日至12月18日").contains("2027");
    }

    private String explain(String received, List<ClockEvent> events) {
        LocalDate day = LocalDate.parse(received);
        return DueExplanation.of(clock.read(new CaseHistory(Channel.PORTAL, day, events), day.plusDays(30)),
                "答复期限", "收到申请");
    }
}
