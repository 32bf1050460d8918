package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.mingda.request.Assignments;
import org.mingda.request.EventType;
import org.mingda.request.LedgerEntry;
import org.mingda.request.Stage;
import org.mingda.request.UnitAssignment;
import org.mingda.request.UnitAssignment.State;
import org.mingda.request.UseCaseRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** Units that search: one or several at once, in time or late, and one that gives its assignment back. */
abstract class UnitSearchPaths extends Paths {

    @Autowired
    Assignments assignments;

    @Test
    void oneUnitSearchesAndItsRecordStandsInTheLedger() {
        Case c = assignedTo("expropriation");
        ProcessInstance search = c.instance("unit-search");
        searched(c, "expropriation", "handler");
        assertThat(search).isEnded().hasPassed("EndEvent_RecordsSearched").hasNotPassed("UserTask_DecideRefusal");
        assertThat(c.main()).isWaitingAt("UserTask_RecordFindings");
        assertThat(last(c, EventType.SEARCH_RECORDED).data()).containsEntry("unit", "expropriation")
                .containsEntry("systems", "综合档案室").containsEntry("keywords", "用地批复")
                .containsEntry("period", "2019年至今").containsEntry("searchedBy", "程样")
                .containsEntry("searchedOn", "2026-09-18").containsEntry("findings", "没有找到")
                .containsEntry("internalDueOn", "2026-09-29").doesNotContainKey("lateBy");
        assertThat(requests.get(c.number).stage()).isEqualTo(Stage.SEARCH);
    }

    @Test
    void severalUnitsSearchAtOnceEachWithItsOwnDateAndTheFindingsWaitForAll() {
        Case c = assignedTo("expropriation", "planning", "enforcement");
        assertThat(workbench.tasks(c.number, "UserTask_SearchRecords")).hasSize(3).allMatch(task -> day(task.getDueDate()).equals("2026-09-29"));
        searched(c, "planning", "handler2");
        searched(c, "expropriation", "handler");
        assertThat(c.main()).isWaitingAt("CallActivity_SearchUnit").hasNotPassed("UserTask_RecordFindings");
        searched(c, "enforcement", "handler3");
        assertThat(c.main()).isWaitingAt("UserTask_RecordFindings");
        assertThat(c.task("UserTask_RecordFindings")).hasCandidateGroup("unit-expropriation");
        assertThat(ledger.of(c.number)).filteredOn(entry -> entry.type() == EventType.SEARCH_RECORDED)
                .extracting(entry -> entry.text("unit")).containsExactly("planning", "expropriation", "enforcement");
    }

    @Test
    void aUnitsTaskIsItsOwnPeoplesOnly() {
        Case c = assignedTo("expropriation", "planning");
        Task ofPlanning = searchTask(c, "planning");
        assertThatThrownBy(() -> workbench.complete(ofPlanning, "handler", searchDone()))
                .isNotInstanceOf(UseCaseRefused.class);
        assertThat(ledger.latest(c.number, EventType.SEARCH_RECORDED)).isEmpty();
    }

    @Test
    void anInternalDateIsNeverAfterTheRepliesAndFollowsIt() {
        Case c = registeredCase(anApplication());
        c.complete("UserTask_AssignUnit", "registrar", "unit", "expropriation", "searchDays", 50L);
        assertThat(day(c.task("UserTask_SearchRecords").getDueDate())).isEqualTo("2026-10-22");
        assertThat(last(c, EventType.UNIT_ASSIGNED).text("internalDueOn")).isEqualTo("2026-10-22");
    }

    @Test
    void latenessIsTheUnitsThatWasLate() {
        Case c = assignedTo("expropriation", "planning");
        on("2026-09-29");
        searched(c, "planning", "handler2");
        on("2026-10-09");
        searched(c, "expropriation", "handler");
        List<LedgerEntry> searches = ledger.of(c.number).stream()
                .filter(entry -> entry.type() == EventType.SEARCH_RECORDED).toList();
        assertThat(searches.get(0).text("lateBy")).isNull();
        assertThat(searches.get(1).text("lateBy")).isEqualTo("3");
        assertThat(assignments.late("qingshi-land", caseClock.today(), 100))
                .filteredOn(late -> late.request().equals(c.number))
                .extracting(UnitAssignment::unit, UnitAssignment::lateBy)
                .containsExactly(tuple("expropriation", 3));
    }

    @Test
    void anUpheldAssignmentGoesBackToTheUnitWithTheReasonAndItsOldDate() {
        Case c = refusedBy("planning");
        assertThat(workbench.prefilled(c.number, "UserTask_DecideRefusal", "assignmentRefusal")).isEqualTo("属执法职责");
        on("2026-09-21");
        c.complete("UserTask_DecideRefusal", "registrar", "refusalDecision", "upheld", "refusalDecisionReason",
                "审批在你科");
        Task again = searchTask(c, "planning");
        assertThat(workbench.prefilled(again, "upheldReason")).isEqualTo("审批在你科");
        assertThat(day(again.getDueDate())).isEqualTo("2026-09-29");
        searched(c, "planning", "handler2");
        assertThat(assignments.latest(c.number, "planning")).get().extracting(UnitAssignment::state)
                .isEqualTo(State.DONE);
    }

    @Test
    void anotherUnitTakesOverWithADateOfItsOwn() {
        Case c = refusedBy("planning");
        on("2026-09-21");
        c.complete("UserTask_DecideRefusal", "registrar", "refusalDecision", "reassigned", "otherUnit", "enforcement",
                "searchDays", 3L);
        Task next = searchTask(c, "enforcement");
        assertThat(day(next.getDueDate())).isEqualTo("2026-09-24");
        assertThat(workbench.prefilled(next, "searchUnitName")).isEqualTo("执法监督科");
        assertThat(requests.get(c.number).unit()).isEqualTo("expropriation");
        searched(c, "enforcement", "handler3");
        searched(c, "expropriation", "handler");
        assertThat(c.main()).isWaitingAt("UserTask_RecordFindings");
        assertThat(assignments.involves(c.number, "planning")).isFalse();
    }

    @Test
    void theRequestGoesWithItsLeadUnit() {
        Case c = refusedBy("expropriation");
        c.complete("UserTask_DecideRefusal", "registrar", "refusalDecision", "reassigned", "otherUnit", "enforcement",
                "searchDays", 3L);
        assertThat(requests.get(c.number).unit()).isEqualTo("enforcement");
        searched(c, "planning", "handler2");
        searched(c, "enforcement", "handler3");
        assertThat(c.task("UserTask_RecordFindings")).hasCandidateGroup("unit-enforcement");
        assertThat(last(c, EventType.UNIT_REASSIGNED).data()).containsEntry("fromUnit", "expropriation")
                .containsEntry("unit", "enforcement");
    }

    @Test
    void aUnitThatSearchesAlreadyCanTakeTheLeadAndNobodySearchesTwice() {
        Case c = assignedTo("expropriation", "planning");
        Task lead = searchTask(c, "expropriation");
        String search = lead.getProcessInstanceId();
        workbench.complete(lead, "handler", refusal());
        c.complete("UserTask_DecideRefusal", "registrar", "refusalDecision", "reassigned", "otherUnit", "planning",
                "searchDays", 3L);
        assertThat(passed(search)).contains("EndEvent_UnitReleased").doesNotContain("EndEvent_RecordsSearched");
        assertThat(requests.get(c.number).unit()).isEqualTo("planning");
        searched(c, "planning", "handler2");
        assertThat(c.task("UserTask_RecordFindings")).hasCandidateGroup("unit-planning");
    }

    @Test
    void aJointUnitCanBeReleasedAndTheLeadUnitCannot() {
        Case c = refusedBy("planning");
        c.complete("UserTask_DecideRefusal", "registrar", "refusalDecision", "released");
        assertThat(workbench.tasks(c.number, "UserTask_SearchRecords")).hasSize(1);
        workbench.complete(searchTask(c, "expropriation"), "handler", refusal());
        assertThatThrownBy(() -> c.complete("UserTask_DecideRefusal", "registrar", "refusalDecision", "released"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("改派其他机构牵头");
        assertThat(c.task("UserTask_DecideRefusal")).isNotNull();
    }

    @Test
    void whatIsNotPossibleIsRefusedWithWhatToDo() {
        Case c = refusedBy("planning");
        refused(c, "维持分办的，请填写理由", "refusalDecision", "upheld");
        refused(c, "与退回的机构相同", "refusalDecision", "reassigned", "otherUnit", "planning", "searchDays", 3L);
        refused(c, "已经是本件的承办机构", "refusalDecision", "reassigned", "otherUnit", "expropriation", "searchDays", 3L);
        refused(c, "至少为 1 个工作日", "refusalDecision", "reassigned", "otherUnit", "enforcement", "searchDays", 0L);
        assertThat(requests.get(c.number).unit()).isEqualTo("expropriation");
    }

    @Test
    void aSearchOfTomorrowOrOfBeforeTheRequestIsRefused() {
        Case c = assignedTo("expropriation");
        assertThatThrownBy(() -> searchedOn(c, "2026-09-19")).hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> searchedOn(c, "2026-09-17")).hasMessageContaining("不能早于收到申请之日");
        assertThat(ledger.latest(c.number, EventType.SEARCH_RECORDED)).isEmpty();
    }

    private void searchedOn(Case c, String day) {
        Map<String, Object> search = new HashMap<>(searchDone());
        search.put("searchedOn", day);
        workbench.complete(searchTask(c, "expropriation"), "handler", search);
    }

    private void refused(Case c, String why, Object... fields) {
        assertThatThrownBy(() -> c.complete("UserTask_DecideRefusal", "registrar", fields))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining(why);
    }

    private static Map<String, Object> refusal() {
        return Map.of("searchOutcome", "refused", "assignmentRefusal", "属执法职责");
    }

    private Case refusedBy(String unit) {
        Case c = assignedTo("expropriation", "planning");
        workbench.complete(searchTask(c, unit), unit.equals("planning") ? "handler2" : "handler", refusal());
        return c;
    }

    private List<String> passed(String instance) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance).finished()
                .list().stream().map(each -> each.getActivityId()).toList();
    }
}
