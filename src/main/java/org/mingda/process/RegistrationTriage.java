package org.mingda.process;

import java.time.LocalDate;
import org.mingda.request.AnswerDirectly;
import org.mingda.request.AnswerDirectly.Reasons;
import org.mingda.request.DemandReasons;
import org.mingda.request.DirectGround;
import org.mingda.request.RegistrationOutcome;
import org.mingda.request.RequestClarification;
import org.springframework.stereotype.Component;

/** What the registrar has decided besides registering a request. */
@Component
class RegistrationTriage {

    private final RequestClarification requestClarification;
    private final DemandReasons demandReasons;
    private final AnswerDirectly answerDirectly;

    RegistrationTriage(RequestClarification requestClarification, DemandReasons demandReasons,
            AnswerDirectly answerDirectly) {
        this.requestClarification = requestClarification;
        this.demandReasons = demandReasons;
        this.answerDirectly = answerDirectly;
    }

    void decide(String number, RegistrationOutcome outcome, TaskForm form, String actor) {
        switch (outcome) {
            case ACCEPTED -> { }
            case CLARIFY -> requestClarification.decide(number, form.required("clarificationPoints", "需要补正的事项"),
                    form.date("clarificationAnswerBy", "补正的最后日期"), actor);
            case DEMAND_REASONS -> demandReasons.decide(number, form.required("demandedReasons", "需要说明的理由"),
                    form.date("reasonsAnswerBy", "说明理由的最后日期"), actor);
            case DIRECT -> answerDirectly.decide(number, reasons(form), actor);
        }
    }

    private static Reasons reasons(TaskForm form) {
        LocalDate earlier = form.text("earlierReplyOn").isEmpty() ? null
                : form.date("earlierReplyOn", "此前答复的日期");
        return new Reasons(form.choice("directGround", "直接答复的情形", DirectGround.class),
                form.text("earlierReplyNumber"), earlier, form.text("pointTo"));
    }
}
