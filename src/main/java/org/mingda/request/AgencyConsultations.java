package org.mingda.request;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is known about asking other agencies: co-producers (Article 34) and agencies concerned (Articles 11, 33). */
@Component
public class AgencyConsultations {

    private final ConsultationLedger consultations;
    private final Consultees consultees;

    AgencyConsultations(ConsultationLedger consultations, Consultees consultees) {
        this.consultations = consultations;
        this.consultees = consultees;
    }

    /** Whether the latest findings named agencies that have not had their say. */
    public boolean needed(String number) {
        return !agencies(number).isEmpty();
    }

    /** Ids of the agencies to be asked now. */
    public List<String> agencies(String number) {
        return consultations.pending(number).stream().filter(one -> !one.thirdParty()).map(Consultee::id)
                .filter(id -> !consultations.finished(number, id)).toList();
    }

    /** Whether the letter to this agency goes by e-mail. */
    public boolean byEmail(String number, String agency) {
        return consultees.get(agency).byEmail();
    }

    /** Whether this agency helped to make the information, so that its silence is consent (Article 34). */
    public boolean coProducer(String number, String agency) {
        return consultees.get(agency).kind() == ConsulteeKind.CO_PRODUCER;
    }
}
