package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.RecordUnitSearch;
import org.mingda.request.SearchOutcome;
import org.mingda.request.UnitSearch;
import org.springframework.stereotype.Component;

/** A unit has searched, or gives the assignment back. */
@Component("searchRecords")
class SearchRecords extends CompletedTask {

    private final RecordUnitSearch recordUnitSearch;

    SearchRecords(RecordUnitSearch recordUnitSearch) {
        this.recordUnitSearch = recordUnitSearch;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.SEARCH_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        String unit = (String) task.getVariable(Names.SEARCH_UNIT);
        if (form.choice(Names.SEARCH_OUTCOME, "办理情况", SearchOutcome.class) == SearchOutcome.DONE) {
            recordUnitSearch.record(number, unit, search(form), actor);
        } else {
            recordUnitSearch.refuse(number, unit, form.required("assignmentRefusal", "退回分办的理由"), actor);
        }
    }

    private static UnitSearch search(TaskForm form) {
        return new UnitSearch(form.required("systems", "检索的机构和系统"), form.required("keywords", "检索用词"),
                form.required("searchPeriod", "检索的时间范围"), form.required("searchedBy", "检索人"),
                form.date("searchedOn", "检索日期"), form.required("searchFindings", "检索结果"));
    }
}
