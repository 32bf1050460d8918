package org.mingda.config;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.process.SampleSteps;
import org.mingda.process.Workbench;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.mingda.request.Requests;
import org.mingda.request.Submission;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three sample requests of the second agency: one just in, one at a unit, one whose reply is being drafted. */
@Conditional(OnDemo.class)
@ConditionalOnProperty(name = "mingda.demo.requests", matchIfMissing = true)
@Order(21)
@Component
class DemoForestryRequests implements ApplicationRunner {

    private static final List<String> TEXTS = List.of(
            "申请公开本县青林镇样例村2025年度林木采伐许可证发放情况。",
            "申请公开样例风电项目使用林地的审核同意书及附图。",
            "申请公开2024年度森林防火专项资金的安排和使用情况。");

    private final SubmitRequest submitRequest;
    private final Requests requests;
    private final SampleSteps steps;
    private final Workbench workbench;
    private final Clock clock;

    DemoForestryRequests(SubmitRequest submitRequest, Requests requests, SampleSteps steps, Workbench workbench,
            Clock clock) {
        this.submitRequest = submitRequest;
        this.requests = requests;
        this.steps = steps;
        this.workbench = workbench;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (requests.newest(DemoForestry.AGENCY, 1).isEmpty()) {
            make();
        }
    }

    List<String> make() {
        List<String> made = List.of(submit(0), submit(1), submit(2));
        workbench.runSteps(made.get(0));
        assign(made.get(1));
        search(made.get(2));
        return made;
    }

    private String submit(int index) {
        Applicant applicant = new Applicant(ApplicantKind.NATURAL, "林样例" + (index + 1), "OTHER", "样例证件Y" + index, null,
                "00000000000", "forestry" + index + "@example.test", "云溪县样例路" + (index + 1) + "号");
        Submission submission = new Submission(DemoForestry.AGENCY, Channel.COUNTER, LocalDate.now(clock), applicant,
                TEXTS.get(index), FormWanted.values()[0], Delivery.EMAIL, DemoForestry.REGISTRAR);
        return submitRequest.submit("demo-yunxi-" + index, submission, List.of()).number();
    }

    private void assign(String number) {
        workbench.runSteps(number);
        steps.takeAs(DemoForestry.REGISTRAR, number, "UserTask_RegisterRequest");
        steps.takeAs(DemoForestry.REGISTRAR, number, "UserTask_AssignUnit", "unit", DemoForestry.UNIT);
    }

    private void search(String number) {
        assign(number);
        steps.takeAs(DemoForestry.HANDLER, number, "UserTask_SearchRecords");
        steps.takeAs(DemoForestry.HANDLER, number, "UserTask_RecordFindings");
    }
}
