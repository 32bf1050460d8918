package org.mingda.process;

import org.mingda.account.People;
import org.mingda.account.Role;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Which group answers for a request now: its unit, or the registrars before it has one. */
@Component("responsible")
public class Responsible {

    private final Requests requests;

    Responsible(Requests requests) {
        this.requests = requests;
    }

    /** Which group reviews for the unit of a request: its reviewers, or those of the office when it has no unit. */
    public String reviewers(String number) {
        String unit = requests.get(number).unit();
        return unit == null ? Role.REVIEWER.id() : People.reviewersGroupOf(unit);
    }

    public String group(String number) {
        String unit = requests.get(number).unit();
        return unit == null ? Role.REGISTRAR.id() : People.groupOf(unit);
    }
}
