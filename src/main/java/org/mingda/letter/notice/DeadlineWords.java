package org.mingda.letter.notice;

import java.util.Map;
import org.mingda.request.OpenDeadline;

/** How notices to officers call a last day, and under which article it runs. */
final class DeadlineWords {

    private record Words(String what, String article) { }

    private static final Map<String, Words> WORDS = Map.of(
            OpenDeadline.REPLY, new Words("答复", "《政府信息公开条例》第三十三条"),
            OpenDeadline.CLARIFICATION_NOTICE, new Words("一次性告知补正（如需补正）", "《政府信息公开条例》第三十条"),
            "clarification-answer", new Words("申请人补正", "《政府信息公开条例》第三十条"),
            "reasons-answer", new Words("申请人说明理由", "《政府信息公开条例》第三十五条"),
            "fee-payment", new Words("申请人缴费", "《政府信息公开信息处理费管理办法》第六条"),
            "consultation-answer", new Words("被征求意见方答复", "《政府信息公开条例》第三十二条、第三十四条"),
            OpenDeadline.UNIT_SEARCH, new Words("机构检索", "内部期限"));

    private DeadlineWords() {}

    /** For example 机构检索. */
    static String what(OpenDeadline deadline) {
        return words(deadline).what();
    }

    /** For example 答复期限（《政府信息公开条例》第三十三条）. */
    static String inFull(OpenDeadline deadline) {
        Words words = words(deadline);
        return words.what() + "期限（" + words.article() + "）";
    }

    private static Words words(OpenDeadline deadline) {
        return WORDS.getOrDefault(deadline.name(), new Words(deadline.name(), "另行规定"));
    }
}
