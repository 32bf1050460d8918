package org.mingda.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.mingda.intake.Accepted;
import org.mingda.intake.Application;
import org.mingda.intake.ApplicationCheck;
import org.mingda.intake.Flaw;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.stereotype.Component;

/** Checks and submits what a program sent. */
@Component
class ApiSubmission {

    private final ApplicationCheck check;
    private final SubmitRequest submitRequest;
    private final Requests requests;
    private final Clock clock;

    ApiSubmission(ApplicationCheck check, SubmitRequest submitRequest, Requests requests, Clock clock) {
        this.check = check;
        this.submitRequest = submitRequest;
        this.requests = requests;
        this.clock = clock;
    }

    /** @param door throws when the call comes too often; asked only for what would otherwise be accepted */
    Receipt submit(String key, Application application, Function<List<Flaw>, RuntimeException> refusal,
            Runnable door) {
        List<Flaw> flaws = check.check(application);
        if (!flaws.isEmpty()) {
            throw refusal.apply(flaws);
        }
        door.run();
        Accepted accepted = submitRequest.submit("api:" + key,
                application.submission(Channel.PORTAL, LocalDate.now(clock), "applicant"), List.of());
        Request request = requests.get(accepted.number());
        return new Receipt(accepted.number(), accepted.accessCode(), request.receivedOn(), request.dueOn());
    }
}
