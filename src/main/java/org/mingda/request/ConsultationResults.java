package org.mingda.request;

import org.mingda.request.Consultations.Answer;
import org.springframework.stereotype.Component;

/** Says in a sentence what came of one consultation. */
@Component
public class ConsultationResults {

    private final Consultees consultees;
    private final ConsultationLedger consultations;

    ConsultationResults(Consultees consultees, ConsultationLedger consultations) {
        this.consultees = consultees;
        this.consultations = consultations;
    }

    /** Empty while the answer is waited for. */
    public String inWords(String consultee) {
        return consultations.end(consultees.get(consultee).request(), consultee)
                .map(ConsultationResults::sentence).orElse("");
    }

    private static String sentence(LedgerEntry end) {
        if (end.type() == EventType.CONSULTATION_EXPIRED) {
            return "在规定的期限内没有答复。";
        }
        boolean agreed = Answer.AGREED.name().equals(end.text("answer"));
        String reasons = end.text("reasons");
        boolean none = reasons == null || reasons.isBlank();
        return (agreed ? "同意公开" : "不同意公开") + (none ? "。" : "，理由：" + reasons);
    }
}
