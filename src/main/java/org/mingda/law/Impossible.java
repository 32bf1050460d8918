package org.mingda.law;

import java.time.LocalDate;
import java.util.Locale;

/** Every contradiction the clock refuses, in both languages; %1$s ... are the facts that contradict each other. */
enum Impossible {
    NO_RULEBOOK("%1$s 收到的申请早于最早的规则集（%2$s 起施行）",
            "received on %1$s, before the first rule set (in force from %2$s)"),
    EVENT_BEFORE_RECEIPT("%1$s 的事件早于收到申请之日 %2$s",
            "an event on %1$s lies before the receipt on %2$s"),
    TERM_BEFORE_LETTER("通知指定的最后一日 %1$s 早于通知发出之日 %2$s",
            "the last day named, %1$s, lies before the letter of %2$s"),
    SECOND_CLARIFICATION("补正只能一次性告知，不能第二次要求补正（第三十条）",
            "a clarification may be asked for only once (Article 30)"),
    SECOND_EXTENSION("答复期限只能延长一次（第三十三条第二款）",
            "the period may be extended only once (Article 33)"),
    SECOND_REASONS_DEMAND("说明理由只能要求一次（第三十五条）",
            "reasons may be demanded only once (Article 35)"),
    SECOND_FEE_NOTICE("一件申请只能发出一次收费通知（信息处理费管理办法第三条）",
            "a request has only one fee notice (fee measures, Article 3)"),
    SECOND_RECORD("同一事实登记了两次：%1$s 和 %2$s",
            "the same fact is recorded twice: %1$s and %2$s"),
    SECOND_END("申请只能终结一次，却有 %1$s 和 %2$s 两个终结日",
            "a request ends only once, but there are two ends: %1$s and %2$s"),
    CONSULTATION_SENT_TWICE("征求意见编号 %1$s 重复使用",
            "the consultation id %1$s is used twice"),
    UNKNOWN_CONSULTATION("没有发出过编号为 %1$s 的征求意见",
            "no consultation with the id %1$s was sent"),
    ANSWER_WITHOUT_LETTER("%1$s 收到答复或送达，但没有发出过相应的通知",
            "an answer or delivery on %1$s, but no letter was sent"),
    ANSWER_BEFORE_LETTER("答复或送达日 %1$s 早于通知日 %2$s",
            "the answer or delivery on %1$s lies before the letter of %2$s"),
    ACT_AFTER_END("%1$s 的行为发生在申请终结（%2$s）之后",
            "an act on %1$s after the request ended on %2$s"),
    LAPSE_TOO_EARLY("%1$s 尚不能认定逾期，期限至 %2$s 届满",
            "a lapse on %1$s is too early: the period runs until %2$s"),
    LAPSE_AFTER_ANSWER("%1$s 已经补正或缴费，不能再认定逾期（%2$s）",
            "answered on %1$s, so it cannot lapse on %2$s"),
    EXPIRY_TOO_EARLY("%1$s 征求意见期限尚未届满，至 %2$s 届满",
            "the consultation cannot expire on %1$s: the period runs until %2$s"),
    EXPIRY_AFTER_ANSWER("%1$s 已在期限内答复，不能再登记逾期未答（%2$s）",
            "answered in time on %1$s, so it cannot expire on %2$s"),
    EXPIRY_WITHOUT_DELIVERY("征求意见 %1$s 没有送达日期，不能认定逾期未答",
            "the consultation %1$s has no date of delivery, so it cannot expire"),
    EXTENSION_AFTER_DUE("%1$s 批准延期时答复期限已经届满（第三十三条第二款）",
            "the period had already run out when the extension was approved on %1$s (Article 33)"),
    EXTENSION_WHILE_WAITING("%1$s 批准延期时正在等待申请人（通知于 %2$s 发出），没有可以延长的期限",
            "on %1$s the clock waited for the applicant (letter of %2$s): there is no period to extend"),
    EXTENSION_DURING_PAUSE("%1$s 批准延期时期限处于暂停之中，现行约定不允许",
            "the clock was paused on %1$s; the rule set allows no extension then"),
    EXTENSION_LENGTH("延期 %1$s 个工作日不在 1 至 %2$s 之间（第三十三条第二款）",
            "an extension of %1$s working days is not between 1 and %2$s (Article 33)"),
    EXTENSION_OF_ORDERED("%1$s 批准延期，但期限由法院或者行政复议机关确定，本机关不能延长",
            "an extension on %1$s of a period that a court or a reconsideration organ fixed"),
    ORDERED_LENGTH("责令重新办理的期限应为 1 个工作日以上，实际为 %1$s",
            "an ordered period must be at least 1 working day, not %1$s"),
    ORDERED_WITHOUT_REASON("责令重新办理的期限（%1$s 个工作日）没有写明依据的文书",
            "an ordered period (%1$s working days) must name the decision behind it"),
    DELAY_LENGTH("延迟答复的期限应为 1 个工作日以上，实际为 %1$s",
            "the delayed period must be at least 1 working day, not %1$s");

    private final String chinese;
    private final String english;

    Impossible(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ImpossibleHistory because(Object... facts) {
        return new ImpossibleHistory(code(), chinese.formatted(facts), english.formatted(facts));
    }

    void whenSecond(ClockEvent first, ClockEvent second) {
        if (first != null) {
            throw because(first.on(), second.on());
        }
    }

    void whenBefore(LocalDate date, LocalDate bound) {
        if (date.isBefore(bound)) {
            throw because(date, bound);
        }
    }

    void when(boolean contradiction, Object... facts) {
        if (contradiction) {
            throw because(facts);
        }
    }
}
