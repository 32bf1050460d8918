package org.mingda.law;

/** The sentences in which a reading explains itself; what {@code {0}} and so on stand for is in {@link Said}. */
enum Phrase {
    HOLIDAY("{0}放假，不计入"),
    WEEKEND("{0}休息，不计入"),
    PAUSED("{0}期间（{1} 发出，至 {2}），不计入（{3}）"),
    /** A consultation with its id, or a rule with its article. */
    NAMED("{0}（{1}）"),
    WAITING("等待申请人{0}（{1} 发出通知），不计入（{2}）"),
    STARTED_AGAIN("期限自{0}（{1}）起重新计算，此前的日子不计入（{2}）"),
    COUNTED("第{0}个工作日（{1}）"),
    ADJUSTED("{0}调休上班（{1}），{2}"),
    EXTENDED("延期后，{0}"),
    DELAYED("延迟答复，{0}"),
    ORDERED("{0}确定的期限"),
    UNPUBLISHED("{0}；{1}年节假日安排尚未载入，暂按星期一至星期五计算"),
    PROVISIONAL("{0}节假日安排尚未载入，暂按星期一至星期五为工作日计算，载入后将重新计算"),
    YEAR("{0}年"),
    AND("{0}、{1}");

    private final String chinese;

    Phrase(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    Said of(Object... values) {
        return new Said(this, values);
    }
}
