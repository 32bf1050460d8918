package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormTypesTest {

    private static final Heard HEARD = new Heard();
    private static ProcessEngine engine;

    /** What the expressions of the model below can ask, as the product's own bean will be asked. */
    public static class Prefill {

        public String note(String requestNumber) {
            return "原有说明 " + requestNumber;
        }

        public Map<String, String> unitOptions(String requestNumber) {
            Map<String, String> units = new LinkedHashMap<>();
            units.put("planning", "规划处");
            units.put("finance", "“财务”处\\");
            return units;
        }
    }

    /** Takes down what the step's listener could read when the task was completed. */
    public static class Heard {

        private final List<Map<String, Object>> variables = new ArrayList<>();

        public void completed(DelegateTask task) {
            variables.add(task.getVariables());
        }
    }

    @BeforeAll
    static void startEngine() {
        engine = OwnEngine.start(Map.of("prefill", new Prefill(), "heard", HEARD), new FormTypes(new ObjectMapper()));
        engine.getRepositoryService().createDeployment().addModelInstance("asks.bpmn", model()).deploy();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("asks")
                .startEvent()
                .userTask("assign")
                .camundaFormField().camundaId("unit").camundaType("outcome").camundaFormFieldDone()
                .camundaFormField().camundaId("unitOptions").camundaType("options")
                .camundaDefaultValue("${prefill.unitOptions(requestNumber)}").camundaFormFieldDone()
                .camundaFormField().camundaId("note").camundaType("passing")
                .camundaDefaultValue("${prefill.note(requestNumber)}").camundaFormFieldDone()
                .camundaFormField().camundaId("complete").camundaType("passing").camundaFormFieldDone()
                .camundaTaskListenerExpression("complete", "${heard.completed(task)}")
                .userTask("next")
                .camundaFormField().camundaId("unit").camundaType("outcome").camundaFormFieldDone()
                .endEvent()
                .done();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @Test
    void aFormOpensWithItsChoicesAndItsPrefilledText() {
        var form = engine.getFormService().getTaskFormVariables(start("2026-1"), null, false);

        assertThat(form.<ObjectValue>getValueTyped("unitOptions")).satisfies(choices -> {
            assertThat(choices.getSerializationDataFormat()).isEqualTo("application/json");
            assertThat(choices.getValueSerialized()).isEqualTo(
                    "[{\"value\":\"planning\",\"label\":\"规划处\"},{\"value\":\"finance\",\"label\":\"“财务”处\\\\\"}]");
        });
        assertThat(form).containsEntry("note", "原有说明 2026-1").containsEntry("complete", null);
    }

    @Test
    void theListenerReadsWhatWasTypedAndTheEngineKeepsOnlyTheOutcome() {
        String task = start("2026-2");

        engine.getFormService().submitTaskForm(
                task, Map.of("unit", "planning", "note", "O'Brien 的说明", "complete", true));

        assertThat(heard("2026-2")).containsEntry("note", "O'Brien 的说明").containsEntry("complete", true);
        assertThat(stored("2026-2")).containsExactlyInAnyOrder("requestNumber", "unit");
    }

    @Test
    void whatWasNotTouchedReachesTheListenerAsItWasPrefilled() {
        engine.getFormService().submitTaskForm(start("2026-3"), Map.of("unit", "finance"));

        assertThat(heard("2026-3")).containsEntry("note", "原有说明 2026-3");
        assertThat(stored("2026-3")).containsExactlyInAnyOrder("requestNumber", "unit");
    }

    @Test
    void aDecisionIsKeptButNotShownAsTakenWhenAskedAgain() {
        engine.getFormService().submitTaskForm(start("2026-5"), Map.of("unit", "finance"));
        String again = engine.getTaskService().createTaskQuery()
                .processInstanceBusinessKey("2026-5").singleResult().getId();

        assertThat(engine.getTaskService().getVariable(again, "unit")).isEqualTo("finance");
        assertThat(engine.getFormService().getTaskFormVariables(again)).containsEntry("unit", null);
    }

    @Test
    void anOrdinaryVariableWouldHaveBeenFound() {
        String task = start("2026-4");

        engine.getFormService().submitTaskForm(task, Map.of("unit", "finance", "undeclared", "free text"));

        assertThat(stored("2026-4")).contains("undeclared");
    }

    private static String start(String requestNumber) {
        TaskService tasks = engine.getTaskService();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("asks", requestNumber, Map.of("requestNumber", requestNumber))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    private static Map<String, Object> heard(String requestNumber) {
        return HEARD.variables.stream()
                .filter(each -> requestNumber.equals(each.get("requestNumber")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stored(String requestNumber) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(requestNumber).singleResult().getId();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult())
                .extracting("taskDefinitionKey").isEqualTo("next");
        return engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance).list().stream()
                .map(variable -> variable.getName())
                .toList();
    }
}
