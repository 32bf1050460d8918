package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import jakarta.mail.Message;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;

/** Mornings of 2026 around the National Day holiday: who is told of which last day, and when nobody is. */
abstract class WarningPaths extends Paths {

    @Test
    void theRegistrarHearsOfTheSevenDaysForAClarificationNotice() {
        Case c = newCase();
        assertThat(mornings(c, "2026-09-19", "2026-09-21", "2026-09-22", "2026-09-23", "2026-09-28", "2026-09-29"))
                .containsExactly("2026-09-21 clarification-notice 5", "2026-09-28 clarification-notice 1",
                        "2026-09-29 clarification-notice 0");
        assertThat(subjects("registrar@qingshi.example")).filteredOn(subject -> subject.equals(
                "临期提醒：" + c.number + " 应于 2026-09-29 前一次性告知补正（如需补正）")).hasSize(3);
        on("2026-09-30");
        c.fire("Timer_ReplyDueSoon");
        assertThat(last(c, EventType.OVERDUE_ESCALATED).data()).containsEntry("deadline", "clarification-notice")
                .containsEntry("dueOn", "2026-09-29").containsEntry("lateBy", 1);
        assertThat(subjects("supervisor@qingshi.example"))
                .contains("逾期督办：" + c.number + " 已超过一次性告知补正（如需补正）期限");
    }

    @Test
    void onceRegisteredNobodyHearsOfTheClarificationNoticeAnyMore() {
        Case c = registeredCase(anApplication());
        assertThat(mornings(c, "2026-09-22", "2026-09-28", "2026-09-30")).isEmpty();
    }

    @Test
    void aUnitHearsOfItsOwnInternalDateAndTheSupervisorEveryMorningAfterIt() throws Exception {
        Case c = assignedTo("expropriation", "planning");
        searched(c, "expropriation", "handler");
        assertThat(mornings(c, "2026-09-21", "2026-09-22", "2026-09-28", "2026-09-29"))
                .containsExactly("2026-09-21 unit-search:planning 5", "2026-09-28 unit-search:planning 1",
                        "2026-09-29 unit-search:planning 0");
        assertThat(textsTo("handler2@qingshi.example"))
                .anyMatch(text -> text.contains("规划许可科机构检索期限（内部期限）是 2026-09-29，还剩 1 个工作日"));
        assertThat(textsTo("handler@qingshi.example")).noneMatch(text -> text.contains(c.number));
        assertThat(mornings(c, "2026-09-30", "2026-10-01", "2026-10-08")).isEmpty();
        assertThat(escalations(c)).containsExactly("2026-09-30 unit-search:planning 1",
                "2026-10-08 unit-search:planning 2");
        assertThat(subjects("supervisor@qingshi.example")).filteredOn(subject -> subject.contains(c.number)).hasSize(2);
        searched(c, "planning", "handler2");
        on("2026-10-09");
        c.fire("Timer_ReplyDueSoon");
        assertThat(escalations(c)).hasSize(2);
    }

    @Test
    void theReplysOwnWarningsComeTenFiveAndOneWorkingDaysBeforeAndOnTheDay() {
        Case c = registeredCase(anApplication());
        assertThat(mornings(c, "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-15", "2026-10-16", "2026-10-21",
                "2026-10-22")).containsExactly("2026-10-09 reply 10", "2026-10-15 reply 5",
                        "2026-10-21 reply 1", "2026-10-22 reply 0");
    }

    /** Fifteen working days from 2026-09-23 end on 2026-10-21. */
    @Test
    void whileTheClockStandsStillTheHandlerHearsOfTheThirdPartysLastDayAndNotOfTheReplys() {
        Case c = consultedCase("甲样例公司，a@example.test");
        c.runSteps();
        String deadline = "consultation-answer:" + c.number + "-T1";
        assertThat(mornings(c, "2026-10-09", "2026-10-14", "2026-10-15", "2026-10-20", "2026-10-21"))
                .containsExactly("2026-10-14 " + deadline + " 5", "2026-10-20 " + deadline + " 1",
                        "2026-10-21 " + deadline + " 0");
        assertThat(textsTo("handler@qingshi.example")).filteredOn(text -> text.contains(c.number)).hasSize(3)
                .allMatch(text -> text.contains("被征求意见方答复期限（《政府信息公开条例》第三十二条、第三十四条）"));
        assertThat(escalations(c)).isEmpty();
    }

    @Test
    void theRegistrarHearsOfTheLastDayForTheApplicantsClarification() {
        Case c = newCase();
        steps.take(c.number, "UserTask_RegisterRequest", "registrationOutcome", "clarify",
                "clarificationPoints", "请写明项目名称", "clarificationAnswerBy", "2026-10-15");
        c.runSteps();
        assertThat(mornings(c, "2026-10-08", "2026-10-09", "2026-10-14", "2026-10-15"))
                .containsExactly("2026-10-09 clarification-answer 5", "2026-10-14 clarification-answer 1",
                        "2026-10-15 clarification-answer 0");
        assertThat(subjects("registrar@qingshi.example")).filteredOn(subject -> subject.contains(c.number)).hasSize(3)
                .allMatch(subject -> subject.contains("应于 2026-10-15 前申请人补正"));
    }

    @Test
    void theSameMorningTwiceTellsOnceAndEachLastDayIsToldOfItself() {
        Case c = assignedTo("expropriation", "planning");
        on("2026-09-28");
        c.fire("Timer_ReplyDueSoon").fire("Timer_ReplyDueSoon");
        assertThat(warnings(c)).containsExactly("2026-09-28 unit-search:expropriation 1",
                "2026-09-28 unit-search:planning 1");
    }

    @Test
    void theWatchBeginsWithTheFirstDayOnWhichAnyWarningCanCome() {
        Case c = registeredCase(anApplication());
        assertThat(day(c.timer("Timer_ReplyDueSoon").getDuedate())).isEqualTo("2026-10-09");
        c.complete("UserTask_AssignUnit", "registrar", "unit", "expropriation", "searchDays", 15L);
        assertThat(day(c.timer("Timer_ReplyDueSoon").getDuedate())).isEqualTo("2026-09-24");
        searched(c, "expropriation", "handler");
        assertThat(day(c.timer("Timer_ReplyDueSoon").getDuedate())).isEqualTo("2026-10-09");
    }

    @Test
    void tasksBecomeUrgentInTheTaskListAsTheirDayComesNear() {
        Case c = assignedTo("expropriation");
        assertThat(c.task("UserTask_SearchRecords").getPriority()).isEqualTo(TaskUrgency.USUAL);
        on("2026-09-21");
        c.fire("Timer_ReplyDueSoon");
        assertThat(c.task("UserTask_SearchRecords").getPriority()).isEqualTo(TaskUrgency.NEAR);
        on("2026-09-29");
        c.fire("Timer_ReplyDueSoon");
        assertThat(c.task("UserTask_SearchRecords").getPriority()).isEqualTo(TaskUrgency.TODAY);
        on("2026-10-23");
        c.fire("Timer_ReplyOverdue");
        assertThat(c.task("UserTask_SearchRecords").getPriority()).isEqualTo(TaskUrgency.LATE);
        searched(c, "expropriation", "handler");
        assertThat(c.task("UserTask_RecordFindings").getPriority()).as("late from its first moment")
                .isEqualTo(TaskUrgency.LATE);
    }

    private Case newCase() {
        return new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
    }

    /** What warnings came on these mornings: day, deadline, working days left. */
    private List<String> mornings(Case c, String... days) {
        int before = warnings(c).size();
        for (String day : days) {
            on(day);
            c.fire("Timer_ReplyDueSoon");
        }
        return warnings(c).stream().skip(before).toList();
    }

    private List<String> warnings(Case c) {
        return told(c, EventType.HANDLERS_WARNED, "left");
    }

    private List<String> escalations(Case c) {
        return told(c, EventType.OVERDUE_ESCALATED, "lateBy");
    }

    private List<String> told(Case c, EventType type, String days) {
        return ledger.of(c.number).stream().filter(entry -> entry.type() == type)
                .map(entry -> words(entry, days)).toList();
    }

    private static String words(LedgerEntry entry, String days) {
        return entry.on() + " " + entry.text("deadline") + " " + entry.text(days);
    }

    private Stream<String> textOf(Message message) {
        try {
            return Stream.of(message.getContent().toString());
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> textsTo(String address) {
        return Arrays.stream(mailsTo(address)).flatMap(this::textOf).toList();
    }

    private List<String> subjects(String address) {
        return Arrays.stream(mailsTo(address)).map(Paths::subject).toList();
    }
}
