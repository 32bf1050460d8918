package org.mingda.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides on a question to the applicant: once a request, with all its points and a last day that still lies ahead. */
@Component
class AskOnce {

    /** In calendar days; the law says a reasonable period, and a slip of the pen must not park a request for years. */
    private static final int LONGEST = 90;

    private final Ledger ledger;
    private final CaseClock caseClock;

    AskOnce(Ledger ledger, CaseClock caseClock) {
        this.ledger = ledger;
        this.caseClock = caseClock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Question question, String number, String points, LocalDate answerBy, Map<String, Object> more,
            String actor) {
        if (ledger.latest(number, question.decided).isPresent()) {
            throw new UseCaseRefused("本件已经要求申请人" + question.label + "一次，不能再次要求（" + question.article
                    + "），请按现有材料办理。");
        }
        if (points == null || points.isBlank()) {
            throw new UseCaseRefused("请一次写明需要申请人" + question.label + "的全部事项（" + question.article + "）。");
        }
        if (!answerBy.isAfter(caseClock.today())) {
            throw new UseCaseRefused(question.label + "的最后一日应当晚于今天，给申请人留出合理的时间，请另填一日。");
        }
        if (answerBy.isAfter(caseClock.today().plusDays(LONGEST))) {
            throw new UseCaseRefused(question.label + "的最后一日不应晚于 " + caseClock.today().plusDays(LONGEST)
                    + "（" + LONGEST + " 日内的合理期限），请核对日期。");
        }
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("points", points);
        data.put("answerBy", answerBy.toString());
        ledger.append(number, question.decided, actor, data);
    }
}
