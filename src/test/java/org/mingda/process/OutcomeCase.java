package org.mingda.process;

/** A new case on its way to one outcome, through whatever the law puts in between. */
class OutcomeCase {

    private final Paths paths;
    private final Case inner;

    OutcomeCase(Paths paths, Case inner) {
        this.paths = paths;
        this.inner = inner;
    }

    Case inner() {
        return inner;
    }

    /** Searched, and found as the sample says but for these fields. */
    void findings(Object... fields) {
        paths.steps.upTo(inner.number, "UserTask_RecordFindings");
        paths.steps.take(inner.number, "UserTask_RecordFindings", fields);
    }

    /** Answered without a search, on this ground. */
    void direct(String ground, String... fields) {
        Object[] all = new Object[fields.length + 4];
        all[0] = "registrationOutcome";
        all[1] = "direct";
        all[2] = "directGround";
        all[3] = ground.toLowerCase();
        System.arraycopy(fields, 0, all, 4, fields.length);
        register(all);
    }

    /** A third party objects with good reason. */
    void objected() {
        findings("restriction", "third-party", "thirdParties", "甲样例公司，a@example.test", "consultedInformation", "设计方案");
        inner.complete("UserTask_RecordAnswer", "handler", "consultationAnswer", "objected",
                "answerReasons", "涉及商业秘密", "answeredOn", "2026-09-18").runSteps();
        inner.complete("UserTask_WeighObjection", "handler", "objectionDecision", "respected",
                "decisionReasons", "设计方案未公开过").runSteps();
    }

    void stillUnclear() {
        clarify();
        inner.complete("UserTask_RecordClarification", "registrar", "answeredOn", "2026-09-18",
                "answerWay", "email", "answerText", "全部给我").runSteps();
        inner.complete("UserTask_AssessClarification", "registrar", "clarificationAssessment",
                "unclear", "assessmentReasons", "没有写明项目").runSteps();
    }

    void notClarified() {
        clarify();
        paths.on("2026-10-21");
        inner.fire("Timer_ClarificationDue").runSteps();
    }

    void withoutReasons() {
        register("registrationOutcome", "demand-reasons", "demandedReasons", "请说明短期内多次申请的原因",
                "reasonsAnswerBy", "2026-10-15");
        paths.on("2026-10-21");
        inner.fire("Timer_ReasonsDue").runSteps();
    }

    void unpaid() {
        findings("feeCharged", true);
        inner.complete("UserTask_CalculateFee", "registrar", "feeMethod", "per-page", "feePages", 101L,
                "feeOutcome", "charged").runSteps();
        paths.on("2026-10-27");
        inner.fire("Timer_FeeDue").runSteps();
    }

    private void clarify() {
        register("registrationOutcome", "clarify", "clarificationPoints", "请写明项目名称",
                "clarificationAnswerBy", "2026-10-15");
    }

    private void register(Object... fields) {
        paths.steps.take(inner.number, "UserTask_RegisterRequest", fields);
    }
}
