package org.mingda.law;

/** The three letters to the applicant that can restart the period, with the policy that decides what they do. */
enum LetterKind {
    CLARIFICATION("clarification", "补正", "收到补正之日"),
    REASONS("reasons-demand", "说明理由", "收到理由或者说明期限届满之日"),
    FEE("fee-payment", "缴费", "缴费之日");

    final String policy;
    final String label;
    final String answerDay;

    LetterKind(String policy, String label, String answerDay) {
        this.policy = policy;
        this.label = label;
        this.answerDay = answerDay;
    }
}
