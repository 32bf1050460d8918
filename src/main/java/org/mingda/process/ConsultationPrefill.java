package org.mingda.process;

import org.mingda.request.ConsultationResults;
import org.mingda.request.Consultees;
import org.springframework.stereotype.Component;

/** Whom and what a task of a consultation is about; read when its form opens and never stored in the engine. */
@Component("consultationPrefill")
public class ConsultationPrefill {

    private final Consultees consultees;
    private final ConsultationResults results;

    ConsultationPrefill(Consultees consultees, ConsultationResults results) {
        this.consultees = consultees;
        this.results = results;
    }

    public String name(String consultee) {
        return consultees.get(consultee).name();
    }

    public String information(String consultee) {
        return consultees.get(consultee).information();
    }

    /** What the consultee answered, in a sentence. */
    public String result(String consultee) {
        return results.inWords(consultee);
    }
}
