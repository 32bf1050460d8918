package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.mingda.support.TestClock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class DeskPageTest extends DeskTest {

    @Autowired
    TestClock clock;

    @Test
    void theMostUrgentRequestComesFirst() throws Exception {
        CaseInHand later = aCase(anApplication().from("排序甲").receivedOn("2026-09-18"));
        CaseInHand sooner = aCase(anApplication().from("排序甲").receivedOn("2026-09-01"));

        String page = text(ask("registrar", "/desk?q=排序甲"));
        assertThat(page.indexOf(sooner.number())).isPositive().isLessThan(page.indexOf(later.number()));
        assertThat(page).doesNotContain("??");
    }

    @Test
    void theListIsNarrowedByStageUnitUrgencyAndText() throws Exception {
        CaseInHand assigned = aCase(anApplication().from("筛选乙")).register().assign("planning");
        CaseInHand fresh = aCase(anApplication().from("筛选乙").receivedOn("2026-08-03"));

        assertThat(listed("q=筛选乙&stage=search")).contains(assigned.number()).doesNotContain(fresh.number());
        assertThat(listed("q=筛选乙&unit=planning")).contains(assigned.number()).doesNotContain(fresh.number());
        assertThat(listed("q=筛选乙&due=overdue")).contains(fresh.number()).doesNotContain(assigned.number());
        assertThat(listed("q=" + fresh.number().toLowerCase()))
                .contains(fresh.number()).doesNotContain(assigned.number());
        assertThat(listed("q=筛选乙&stage=nonsense&page=-3")).contains(fresh.number(), assigned.number());
    }

    @Test
    void whatIsDueSoonIsFoundOnTheFifthWorkingDayBeforeAndNotOnTheSixth() throws Exception {
        CaseInHand request = aCase(anApplication().from("临期丙"));

        clock.set("2026-10-14");
        assertThat(listed("q=临期丙&due=due-soon")).doesNotContain(request.number());
        clock.set("2026-10-15");
        assertThat(listed("q=临期丙&due=due-soon")).contains(request.number(), "还剩 5 个工作日");
    }

    @Test
    void closedRequestsAreShownOnlyWhenAskedFor() throws Exception {
        CaseInHand closed = aCase(anApplication().from("办结丁"));
        send("registrar", desk(closed) + "/withdrawal", "confirmed", "true");

        assertThat(listed("q=办结丁")).doesNotContain(closed.number());
        assertThat(listed("q=办结丁&all=1")).contains(closed.number());
        assertThat(listed("q=办结丁&stage=closed")).contains(closed.number());
    }

    @Test
    void handlersFindOnlyWhatTheirUnitHandlesWhateverTheyAskFor() throws Exception {
        CaseInHand ours = aCase(anApplication().from("本处戊")).register().assign("expropriation");
        CaseInHand theirs = aCase(anApplication().from("本处戊")).register().assign("planning");
        CaseInHand nobodys = aCase(anApplication().from("本处戊"));

        assertThat(text(ask("handler", "/desk?q=本处戊&unit=planning")))
                .contains(ours.number()).doesNotContain(theirs.number(), nobodys.number());
    }

    @Test
    void whatIsTypedMeansItself() throws Exception {
        CaseInHand percent = aCase(anApplication().from("己").asking("公开完成率100%的明细 O'Brien"));
        CaseInHand plain = aCase(anApplication().from("己").asking("公开1000人名单"));

        assertThat(text(as("registrar", get("/desk").param("q", "100%"))))
                .contains(percent.number()).doesNotContain(plain.number());
        assertThat(listed("q=O'Brien")).contains(percent.number());
        assertThat(listed("q=\"><script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void fiftyRequestsMakeAPageAndMoreOfThemNoMoreQueries() throws Exception {
        aCase(anApplication().from("翻页庚"));
        int few = queries("q=翻页庚");
        for (int i = 0; i < 50; i++) {
            aCase(anApplication().from("翻页庚"));
        }

        assertThat(queries("q=翻页庚")).isEqualTo(few);
        assertThat(listed("q=翻页庚")).contains("第 1 页，共 2 页，51 件", "page=2");
        assertThat(listed("q=翻页庚&page=2")).contains("第 2 页");
        assertThat(listed("q=翻页庚&page=99")).contains("第 2 页");
    }

    private String listed(String query) throws Exception {
        return text(ask("registrar", "/desk?" + query));
    }

    private int queries(String query) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            listed(query);
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        int count = (int) seen.list.stream().filter(line -> line.getMessage().contains("Executing")
                && line.getFormattedMessage().contains("select")).count();
        assertThat(count).as("queries that were seen").isPositive();
        return count;
    }
}
