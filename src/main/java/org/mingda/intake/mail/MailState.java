package org.mingda.intake.mail;

/** Where a mail lies at the registrar's desk. */
public enum MailState {
    DRAFT("待处理"), JOINED("已并入"), SET_ASIDE("另放"), TAKEN("已受理"), DISMISSED("已办结，不作申请");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    /** In the officers' language. */
    public String label() {
        return label;
    }
}
