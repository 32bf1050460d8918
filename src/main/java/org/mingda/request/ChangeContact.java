package org.mingda.request;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicant tells a new address: every letter made from now on goes there. The ledger says what was changed and not
 * to what, because who asked is kept apart from what happened.
 */
@Component
public class ChangeContact {

    private final Requests requests;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    ChangeContact(Requests requests, Ledger ledger, JdbcClient jdbc) {
        this.requests = requests;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * @param told what is given replaces what was; what is blank stays
     * @return how the applicant was reached before
     */
    @Transactional
    public Contact change(String number, Contact told, String actor) {
        requests.lockOpen(number);
        Contact before = Contact.of(requests.applicant(number));
        Contact after = told.orElse(before);
        List<String> changed = after.differences(before);
        if (changed.isEmpty()) {
            throw new UseCaseRefused("联系方式和原来的一样，没有要更改的。");
        }
        jdbc.sql("update applicant set phone = ?, email = ?, address = ? where request = ?")
                .params(after.phone(), after.email(), after.address(), number).update();
        ledger.append(number, EventType.CONTACT_CHANGED, actor, Map.of("changed", changed));
        return before;
    }
}
