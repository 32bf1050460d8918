package org.mingda.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.Consultations;
import org.mingda.request.RecordConsultation;
import org.mingda.request.SilenceOutcome;
import org.springframework.stereotype.Component;

/** What an officer did about a consulted agency that had not answered in time. */
@Component("chaseAgency")
class ChaseAgency extends CompletedTask {

    private final RecordConsultation consultation;

    ChaseAgency(RecordConsultation consultation) {
        this.consultation = consultation;
    }

    @Override
    Set<String> keeps() {
        return Set.of(Names.SILENCE_OUTCOME);
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        String agency = (String) task.getVariable(Names.CONSULTED_AGENCY);
        switch (form.choice(Names.SILENCE_OUTCOME, "如何处理", SilenceOutcome.class)) {
            case ANSWERED -> answered(agency, form, actor);
            case REMINDED -> consultation.reminded(agency, note(form), actor);
            case GONE_ON -> consultation.goneOnWithout(agency, note(form), actor);
        }
    }

    private void answered(String agency, TaskForm form, String actor) {
        consultation.answered(agency, form.choice("agencyAnswer", "对方机关的意见", Consultations.Answer.class),
                form.text("agencyReasons"), form.date("answeredOn", "收到意见之日"), actor);
    }

    private static String note(TaskForm form) {
        return form.required("silenceNote", "催办情况或者不再等待的理由");
    }
}
