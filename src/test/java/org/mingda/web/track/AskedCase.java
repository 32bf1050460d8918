package org.mingda.web.track;

import static org.mingda.support.Applications.anApplication;

import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;

/** A request whose applicant was asked something on the day it came, to be answered until 15 October 2026. */
record AskedCase(SubmitRequest submitRequest, SampleSteps steps) {

    Accepted toClarify() {
        return registered("registrationOutcome", "clarify", "clarificationPoints", "请写明项目名称。\n请写明年份。",
                "clarificationAnswerBy", "2026-10-15");
    }

    Accepted toGiveReasons() {
        return registered("registrationOutcome", "demand-reasons", "demandedReasons", "请说明为什么需要这些信息。",
                "reasonsAnswerBy", "2026-10-15");
    }

    private Accepted registered(Object... triage) {
        Accepted accepted = anApplication().submitTo(submitRequest);
        steps.take(accepted.number(), "UserTask_RegisterRequest", triage);
        return accepted;
    }
}
