package org.mingda.intake;

/** The same submission key came with a different content. */
public class SubmissionKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubmissionKeyReused() {
        super("同一提交标识已用于另一份内容不同的申请，请刷新页面或更换标识后重新提交。");
    }
}
