package org.mingda.letter.notice;

/** What officers are told of. */
public enum NoticeKind {
    NEW_TASK("新任务", NoticeTiming.MORNING),
    DUE_SOON("临期提醒", NoticeTiming.AT_ONCE),
    OVERDUE("逾期督办", NoticeTiming.AT_ONCE),
    SENT_BACK("退回", NoticeTiming.AT_ONCE),
    THIRD_PARTY_ANSWERED("第三方答复", NoticeTiming.AT_ONCE),
    /** Handed over, withdrawn, an extension that lapsed, due dates that moved. */
    OTHER("其他变化", NoticeTiming.AT_ONCE);

    private final String label;
    private final NoticeTiming usual;

    NoticeKind(String label, NoticeTiming usual) {
        this.label = label;
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    /** When people get it who have not chosen. */
    public NoticeTiming usual() {
        return usual;
    }

    /** Nobody can close the eyes to what is overdue. */
    public boolean mayChoose(NoticeTiming timing) {
        return timing != NoticeTiming.NEVER || this == NEW_TASK;
    }
}
