package org.mingda.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.CorrectionFinding;
import org.mingda.request.CorrectionReport;
import org.mingda.request.Corrections;
import org.springframework.stereotype.Component;

/** 核实 is done. */
@Component("verifyCorrection")
class VerifyCorrection extends CompletedTask {

    private final Corrections corrections;

    VerifyCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        corrections.verify(number, new CorrectionReport(
                form.choice("correctionFinding", "核实结果", CorrectionFinding.class),
                form.required("information", "要求更正的信息"), form.required("inaccuracy", "申请人认为不准确之处"),
                form.required("verifiedFacts", "核实的情况"), form.text("reasons"), form.text("competentAgency"),
                form.text("competentContact"),
                form.text("transferredOn").isEmpty() ? null : form.date("transferredOn", "转送日期")), actor);
    }
}
