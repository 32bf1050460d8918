package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingda.support.Applications.anApplication;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.EventType;
import org.mingda.request.Ledger;
import org.mingda.request.RecordDelivery;
import org.mingda.support.MingdaTest;
import org.mingda.support.Permissions;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever completes a task may send along what no form asks for, days that cannot be, or do it at the same moment. */
@MingdaTest
class SentAlongTest {

    private static final String PASSWORD = "Sample-2026-pass";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Workbench workbench;

    @Autowired
    SampleSteps steps;

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    RecordDelivery recordDelivery;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aDayInAutumn() {
        clock.set("2026-09-23");
    }

    @Test
    void whatNoFormAsksForDoesNotStayInTheEngine() {
        Case c = registered().complete("UserTask_AssignUnit", "registrar", "unit", "expropriation",
                "nrOfNames", "甄如许", "loopCounter", "13800000000", "thirdParty", "QS2026-00001-T1",
                "reviewOutcome", "passed", "anything", "甄如许");

        assertThat(engine.getRuntimeService().createVariableInstanceQuery()
                .processInstanceIdIn(c.main().getId()).list())
                .extracting(VariableInstance::getName, VariableInstance::getValue)
                .containsOnly(tuple("requestNumber", c.number), tuple("unit", "expropriation"),
                        tuple("searchUnit", "expropriation"), tuple("nrOfInstances", 1),
                        tuple("nrOfCompletedInstances", 0), tuple("nrOfActiveInstances", 1), tuple("loopCounter", 0));
    }

    @Test
    void whoCompletesATaskReadsTheReasonOfARefusalAlone() {
        String registrar = "reg" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(registrar, "王小明", registrar + "@example.test", Set.of(Role.REGISTRAR), null,
                Permissions.AGENCY),
                PASSWORD);
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        String task = "/engine-rest/task/" + c.task("UserTask_RegisterRequest").getId();
        Caller officer = Caller.program(port, registrar, PASSWORD);
        officer.post(task + "/claim", "{\"userId\":\"" + registrar + "\"}");

        HttpResponse<String> answer = officer.post(task + "/submit-form",
                "{\"variables\":{\"receiptDate\":{\"value\":\"2026-02-30\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"“收到之日”不是有效的日期").doesNotContain("ENGINE", "Exception");
    }

    @Test
    void noTaskTurnsToAnotherRequestItsThirdPartyOrAnotherUnit() {
        Case other = consulted("planning", "handler2");
        Case c = consulted("expropriation", "handler");
        c.complete("UserTask_ConfirmDelivery", "registrar", "deliveredOn", "2026-09-23", "deliveryProof", "EMS 回执",
                "thirdParty", other.number + "-T1", "requestNumber", other.number, "unit", "planning");

        assertThat(ledger.latest(other.number, EventType.CONSULTATION_DELIVERED)).isEmpty();
        assertThat(ledger.latest(c.number, EventType.CONSULTATION_DELIVERED).orElseThrow().text("id"))
                .isEqualTo(c.number + "-T1");
        assertThat(engine.getTaskService().getIdentityLinksForTask(c.task("UserTask_RecordAnswer").getId()))
                .extracting("groupId").containsExactly("unit-expropriation");
        assertThat(engine.getTaskService().getVariable(c.task("UserTask_RecordAnswer").getId(), "requestNumber"))
                .isEqualTo(c.number);
    }

    @Test
    void aLetterCannotHaveArrivedTomorrow() {
        Case c = consulted("expropriation", "handler");

        assertThatThrownBy(() -> c.complete("UserTask_ConfirmDelivery", "registrar",
                "deliveredOn", "2026-09-24", "deliveryProof", "EMS 回执"))
                .hasMessageContaining("送达日期不能晚于今天");
        assertThat(ledger.latest(c.number, EventType.CONSULTATION_DELIVERED)).isEmpty();
    }

    @Test
    void aReplyCannotHaveArrivedBeforeItWasMade() {
        Case c = registered();
        new TransactionTemplate(transactions).executeWithoutResult(transaction ->
                ledger.append(c.number, EventType.REPLY_ISSUED, "system", Map.of("letter", "none")));

        assertThatThrownBy(() -> recordDelivery.delivered(
                c.number, "post", LocalDate.of(2026, 9, 22), "EMS", "registrar"))
                .hasMessageContaining("送达日期不能早于答复书作出之日");
    }

    @Test
    void anAddressNoMailCanReachIsRefusedBeforeALetterIsMade() {
        assertThatThrownBy(() -> consulted("expropriation", "handler", "王二样，王二样@样例.中国"))
                .hasMessageContaining("不是一个有效的地址");
    }

    @Test
    void unprintableSignsInAFormAreLeftOut() {
        Case c = consulted("expropriation", "handler", "王\u0000二样，青石市样例路0号");
        assertThat(ledger.latest(c.number, EventType.CONSULTATION_DECIDED)).isPresent();
    }

    @Test
    void stepsOfOneRequestAtTheSameMomentGetTheirOwnPlacesInTheLedger() throws Exception {
        Case c = registered();
        int before = ledger.of(c.number).size();
        Callable<Void> step = () -> new TransactionTemplate(transactions).execute(transaction -> {
            ledger.append(c.number, EventType.LETTER_SENT, "system", Map.of("letter", "none"));
            return null;
        });
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> all = officers.invokeAll(IntStream.range(0, 40).mapToObj(i -> step).toList());
            for (Future<Void> each : all) {
                each.get();
            }
        } finally {
            officers.shutdownNow();
        }
        assertThat(ledger.of(c.number)).hasSize(before + 40);
    }

    private Case registered() {
        Case c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        steps.upTo(c.number, "UserTask_AssignUnit");
        return c;
    }

    private Case assigned(String unit) {
        Case c = registered();
        steps.take(c.number, "UserTask_AssignUnit", "unit", unit);
        return c;
    }

    private Case consulted(String unit, String handler) {
        return consulted(unit, handler, "王二样，青石市样例路0号");
    }

    private Case consulted(String unit, String handler, String thirdParties) {
        Case c = assigned(unit);
        steps.takeAs(handler, c.number, "UserTask_SearchRecords");
        steps.takeAs(handler, c.number, "UserTask_RecordFindings", "restriction", "third-party",
                "thirdParties", thirdParties, "consultedInformation", "建筑设计方案");
        return c;
    }
}
