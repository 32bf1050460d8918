package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingda.support.TestDatabase;

/** What the models rely on the engine to do, tried on the engine itself with the models as they are. */
class ModelsOnTheEngineTest {

    private static final String NUMBER = "MD-2026-0001";
    private static ProcessEngine engine;
    private static final Watch WATCH = new Watch();
    private static final Reminder WARNED = new Reminder();
    private static String noted;

    @BeforeAll
    static void deployTheModels() throws IOException {
        var configuration = (ProcessEngineConfigurationImpl) new StandaloneInMemProcessEngineConfiguration()
                .setDataSource(TestDatabase.migrated())
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(false)
                .setProcessEngineName("models");
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setCustomFormTypes(List.of(
                new PassingFormType(), new OutcomeFormType(), new OptionsFormType(new ObjectMapper())));
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file -> deployment.addString(file.getFileName().toString(), read(file)));
        }
        deployment.deploy();
    }

    private static Map<Object, Object> beans() {
        TaskListener readsTheNote = task -> noted = (String) task.getVariable("registrationNote");
        JavaDelegate warn = execution -> WARNED.times++;
        return new HashMap<>(Map.of("deadlines", WATCH, "prefill", new Prefill(), "answerForms", new Frequency(),
                "similarPrefill", new Similar(), "receiptPrefill", nothingRecorded(),
                "registerRequest", readsTheNote, "warnHandlers", warn));
    }

    /** Stands for a request that came by the portal: no evidence of its arrival but that of the portal itself. */
    private static ReceiptPrefill nothingRecorded() {
        return mock(ReceiptPrefill.class, call -> call.getMethod().getReturnType() == String.class ? "" : false);
    }

    @AfterEach
    void endTheRequest() {
        engine.getRuntimeService().createProcessInstanceQuery().list()
                .forEach(request -> engine.getRuntimeService().deleteProcessInstance(request.getId(), "test ends"));
        WATCH.start = LocalDate.now().plusDays(10);
        WARNED.times = 0;
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void everyModelIsAcceptedByTheEngine() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder("disclosure-request", "clarification", "reasons-demand", "unit-search",
                        "third-party-consultation", "agency-consultation", "fee-collection", "confidentiality-review",
                        "third-party-notice", "reply-delivery", "letter-delivery", "settle-delivery", "extension-approval", "correction",
                        "other-letter");
    }

    @Test
    void aTaskHasBothItsFormAndTheDeclaredFields() {
        var form = engine.getFormService().getTaskFormData(registration().getId());

        assertThat(form.getCamundaFormRef().getKey()).isEqualTo("register-request");
        assertThat(form.getCamundaFormRef().getBinding()).isEqualTo("deployment");
        assertThat(form.getFormFields()).extracting("id").contains("receiptDate", "registrationNote");
    }

    @Test
    void prefilledValuesAreComputedWhenTheFormOpensAndNeverStored() {
        VariableMap values = engine.getFormService().getTaskFormVariables(registration().getId());

        assertThat(values).containsEntry("receiptDate", "2026-09-18").containsEntry("nameGiven", true)
                .containsEntry("requestNumber", NUMBER);
        assertThat(storedVariables()).containsExactly("requestNumber");
    }

    @Test
    void whatAFormSendsReachesTheListenerWhichLeavesNoTextInTheEngine() {
        String note = "O'Brien 䶮 \"{}'<script>".repeat(1000);

        engine.getFormService().submitTaskForm(registration().getId(),
                Map.of("receiptDate", "2026-09-20", "registrationNote", note));

        assertThat(noted).isEqualTo(note);
        assertThat(storedVariables()).containsExactly("requestNumber");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().list()).isEmpty();
        assertThat(engine.getHistoryService().createHistoricDetailQuery().list()).isEmpty();
        assertThat(engine.getManagementService().createJobQuery().messages().count()).isOne();
    }

    @Test
    void theWarningRepeatsAndFollowsTheClock() {
        registration();
        assertThat(warning().getDuedate()).isEqualTo(at(LocalDate.now().plusDays(10)));

        WATCH.start = LocalDate.now().plusDays(20);
        engine.getManagementService().recalculateJobDuedate(warning().getId(), false);
        assertThat(warning().getDuedate()).isEqualTo(at(LocalDate.now().plusDays(20)));

        engine.getManagementService().executeJob(warning().getId());
        assertThat(WARNED.times).isOne();
        assertThat(warning().getDuedate()).isEqualTo(at(LocalDate.now().plusDays(20)));
    }

    private static Task registration() {
        engine.getRuntimeService().startProcessInstanceByKey("disclosure-request", NUMBER,
                Variables.putValue("requestNumber", NUMBER));
        return engine.getTaskService().createTaskQuery().taskDefinitionKey("UserTask_RegisterRequest").singleResult();
    }

    private static List<String> storedVariables() {
        return engine.getRuntimeService().createVariableInstanceQuery().list().stream().map(v -> v.getName()).toList();
    }

    private static Job warning() {
        return engine.getManagementService().createJobQuery().activityId("Timer_ReplyDueSoon").singleResult();
    }

    private static Date at(LocalDate day) {
        return Date.from(day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stands for the clock of a request; the engine only sees methods of public classes. */
    public static class Watch {
        LocalDate start = LocalDate.now().plusDays(10);

        public Date replyDue(String number) {
            return Date.from(Instant.parse("2026-10-22T15:59:59Z"));
        }

        public String dueSoonWatch(String number) {
            return "R/" + start + "T09:00:00+08:00/P1D";
        }

        public String overdueWatch(String number) {
            return "R/" + start.plusDays(5) + "T09:00:00+08:00/P1D";
        }
    }

    /** Stands for the values a form opens with. */
    public static class Prefill {
        public String channel(String number) {
            return "portal";
        }

        public String receiptDate(String number) {
            return "2026-09-18";
        }

        public boolean nameGiven(String number) {
            return true;
        }

        public boolean identityGiven(String number) {
            return true;
        }

        public boolean contactGiven(String number) {
            return false;
        }

        public boolean descriptionGiven(String number) {
            return true;
        }

        public boolean formGiven(String number) {
            return true;
        }
    }

    /** Stands for how often somebody asked. */
    public static class Frequency {
        public String frequency(String number) {
            return "1";
        }
    }

    /** Stands for what somebody asked before. */
    public static class Similar {
        public String repeated(String number) {
            return "";
        }

        public String earlierReplyNumber(String number) {
            return "";
        }

        public String earlierReplyOn(String number) {
            return "";
        }
    }

    private static class Reminder {
        int times;
    }
}
