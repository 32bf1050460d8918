package org.mingda.web.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.mingda.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@MingdaTest
class DeadlinePageTest {

    static final String WORKED_EXAMPLE = "/deadline?received=2026-09-18&channel=REGISTERED_POST&asOf=2026-10-20"
            + "&events.0.type=consultation-sent&events.0.on=2026-09-23&events.0.id=t1&events.0.kind=third-party"
            + "&events.1.type=consultation-answered&events.1.on=2026-10-12&events.1.id=t1";

    @LocalServerPort int port;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    @Test
    void thePageBeginsWithARequestReceivedToday() {
        visitor.get("/deadline");

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.input("received")).isEqualTo("2026-09-18");
        assertThat(visitor.page()).contains("2026年10月22日（星期四）", "最迟一次性告知补正", "2026年9月29日（星期二）");
    }

    @Test
    void theWorkedExampleShowsWhatTheInterfaceAnswers() {
        visitor.get(WORKED_EXAMPLE);

        assertThat(visitor.page()).contains("2026年11月3日（星期二）", "至 2026-10-20 已用 10 个工作日，还剩 10 个",
                "2026年12月1日（星期二）", "day stopped", "征求第三方意见（t1）期间", "本机关签收之日（第三十一条第二项）");
        assertThat(visitor.input("events.1.on")).isEqualTo("2026-10-12");
        assertThat(visitor.page()).containsOnlyOnce("name=\"events.0.kind\"").contains("<select id=\"events.0.kind\"");
    }

    @Test
    void theCalendarSaysInWordsWhatItsColoursMean() {
        visitor.get(WORKED_EXAMPLE);

        assertThat(visitor.page()).contains(">到期<", ">停<", ">休<", ">班<", ">收到<", ">第20<");
    }

    @Test
    void aProvisionalDateSaysWhy() {
        visitor.get("/deadline?received=2026-12-10&asOf=2026-12-10");

        assertThat(visitor.page()).contains("暂定", "2027年节假日安排尚未载入", "2027年1月7日（星期四）");
    }

    @Test
    void aPausedClockSaysThatTheDateWillMove() {
        visitor.get("/deadline?received=2026-09-18&asOf=2026-10-09"
                + "&events.0.type=consultation-sent&events.0.on=2026-09-23&events.0.id=1&events.0.kind=agency");

        assertThat(visitor.page()).contains("暂停计时", "期限暂停中", "2026年10月30日（星期五）");
    }

    @Test
    void anEventIsAddedAndTakenAwayWithoutScripts() {
        visitor.get("/deadline?received=2026-09-18&add=consultation-sent&more=1");
        assertThat(visitor.input("events.0.type")).isEqualTo("consultation-sent");
        assertThat(visitor.input("events.0.id")).isEqualTo("1");
        assertThat(visitor.page()).doesNotContain("id=\"due\"", "error-summary");

        visitor.get(WORKED_EXAMPLE + "&remove=0");
        assertThat(visitor.input("events.0.type")).isEqualTo("consultation-answered");
        assertThat(visitor.page()).doesNotContain("events.1.type");
    }

    @Test
    void noMoreThanTwentyEventsFitOnThePage() {
        String twenty = IntStream.range(0, 20).mapToObj(i -> "&events." + i + ".type=replied")
                .collect(Collectors.joining());
        visitor.get("/deadline?add=replied&more=1" + twenty);

        assertThat(visitor.page()).contains("events.19.type").doesNotContain("events.20.type", "name=\"add\"");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        visitor.get("/deadline?received=2026-02-30&channel=PIGEON&events.0.type=replied&events.1.type=pigeon");

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page()).contains("还不能计算", "href=\"#received\"", "收到之日: 日期无法识别", "作出答复 – ", "id=\"received-error\"",
                "href=\"#channel\"", "href=\"#events.0.on\"", "href=\"#events.1.type\"", "id=\"events.1.type\"")
                .doesNotContain("id=\"due\"");
    }

    @Test
    void anImpossibleHistoryIsExplained() {
        String twice = "/deadline?received=2026-09-18&events.0.type=extension-approved&events.0.on=2026-09-21"
                + "&events.0.workingDays=5&events.1.type=extension-approved&events.1.on=2026-09-22&events.1.workingDays=5";
        visitor.get(twice);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page()).contains("答复期限只能延长一次（第三十三条第二款）").doesNotContain("id=\"due\"");

        visitor.get(twice + "&lang=en");
        assertThat(visitor.page()).contains("the period may be extended only once", "This cannot have happened");
    }

    @Test
    void whatSomebodyWritesIsShownAsText() {
        visitor.get("/deadline?received=%3Cscript%3Ealert(1)%3C/script%3E&events.0.type=%3Cb%3E");

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page()).doesNotContain("<script>", "<b>");
    }

    @Test
    void theStartPageLeadsHere() {
        visitor.get("/");

        assertThat(visitor.page()).containsPattern("<a[^>]* href=\"/deadline\"[^>]*>计算答复期限</a>");
    }
}
