package org.mingda.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides who is asked in writing: third parties (Article 32), co-producers (34) and other agencies (11). */
@Component
public class DecideConsultations {

    private final Requests requests;
    private final Ledger ledger;
    private final Consultees consultees;
    private final ConsultationLedger consultations;

    DecideConsultations(Requests requests, Ledger ledger, Consultees consultees, ConsultationLedger consultations) {
        this.requests = requests;
        this.ledger = ledger;
        this.consultees = consultees;
        this.consultations = consultations;
    }

    /**
     * Names those to be asked now, after the findings of the same step; nobody is asked about the same a second time.
     *
     * @throws UseCaseRefused when somebody is named without saying what he is asked about
     */
    @Transactional
    public void decide(String number, List<NamedConsultee> named, String actor) {
        requests.lockOpen(number);
        List<String> ids = new ArrayList<>();
        for (NamedConsultee each : named) {
            String id = known(number, each);
            if (!ids.contains(id) && !consultations.finished(number, id)) {
                ids.add(id);
            }
        }
        if (!ids.isEmpty()) {
            ledger.append(number, EventType.CONSULTATION_DECIDED, actor, Map.of("ids", ids));
        }
    }

    private String known(String number, NamedConsultee named) {
        if (named.information().isBlank()) {
            throw new UseCaseRefused("请填写征求意见的信息，说明就哪些内容征求“" + named.name() + "”的意见。");
        }
        return consultees.of(number).stream().filter(known -> known.is(named)).map(Consultee::id).findFirst()
                .orElseGet(() -> add(number, named));
    }

    private String add(String number, NamedConsultee named) {
        String id = number + "-" + named.kind().initial() + (consultees.of(number).size() + 1);
        consultees.add(new Consultee(
                id, number, named.kind(), named.name(), named.contact(), named.information()));
        return id;
    }
}
