package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.request.ExtendDeadline;
import org.mingda.request.LoadCalendar;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A calendar that changes while an extension waits for its approval; in the database that calendar tests share. */
@TestPropertySource(properties = "mingda.test.surroundings=calendar")
class ExtensionAndCalendarTest extends DeskTest {

    /** Invented for this test, not the State Council's arrangement. */
    private static final String MADE_UP_2027 = """
            # 测试数据：虚构的2027年安排
            date,type,name
            2027-01-01,holiday,元旦
            2027-01-04,holiday,元旦
            2027-01-05,holiday,元旦
            2027-01-09,workday,元旦
            """;

    @Autowired
    ExtendDeadline extendDeadline;

    @Autowired
    LoadCalendar loadCalendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void inDecember() {
        clock.set("2026-12-10");
    }

    @AfterEach
    void forgetWhatWasLoaded() {
        jdbc.execute("alter table calendar_year disable trigger calendar_year_append_only;"
                + "delete from calendar_recomputation; delete from calendar_year;"
                + "alter table calendar_year enable trigger calendar_year_append_only");
    }

    @Test
    void theEndOfAnOpenApprovalMovesWithTheDueDateAndTheApprovalStaysPossible() throws Exception {
        CaseInHand request = aCase(anApplication().receivedOn("2026-12-10")).register().assign("expropriation");
        extendDeadline.ask(request.number(), 10, "档案较多", "handler");
        assertThat(lapses(request)).isEqualTo("2027-01-08");
        long seen = loadCalendar.preview(2027, MADE_UP_2027).seen();
        loadCalendar.load(2027, MADE_UP_2027, seen, "admin");
        assertThat(lapses(request)).isEqualTo("2027-01-12");
        clock.set("2027-01-11");
        workbench.complete(request.number(), "UserTask_DecideExtension", "head",
                Map.of("extensionOutcome", "approved", "workingDays", 10L));
        assertThat(extendDeadline.pending(request.number())).isEmpty();
        assertThat(text(ask("handler", desk(request)))).contains("2027年1月25日").doesNotContain("延期申请已失效");
    }

    @Test
    void theCasePageShowsThatAnExtensionLapsed() throws Exception {
        CaseInHand request = aCase(anApplication().receivedOn("2026-12-10")).register().assign("expropriation");
        extendDeadline.ask(request.number(), 10, "档案较多", "handler");
        assertThat(text(ask("handler", desk(request)))).contains("延期待审批").doesNotContain("延期申请已失效");
        clock.set("2027-01-08");
        engine.getManagementService().executeJob(timer(request).getId());
        assertThat(text(ask("handler", desk(request)))).contains("延期申请已失效").doesNotContain("延期待审批");
    }

    private LocalDate lapses(CaseInHand request) {
        return LocalDate.ofInstant(timer(request).getDuedate().toInstant(), TestClock.SHANGHAI);
    }

    private Job timer(CaseInHand request) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(request.number()).processDefinitionKey("extension-approval").singleResult()
                .getId();
        List<Job> timers = engine.getManagementService().createJobQuery().processInstanceId(instance).timers().list();
        assertThat(timers).hasSize(1);
        return timers.get(0);
    }
}
