package org.mingda.web.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingda.intake.Accepted;
import org.mingda.intake.Application;
import org.mingda.intake.ApplicationCheck;
import org.mingda.intake.Flaw;
import org.mingda.intake.SubmitRequest;
import org.mingda.intake.Upload;
import org.mingda.law.Channel;
import org.mingda.request.RequestKind;
import org.springframework.stereotype.Component;

/** Hands a form to the use case: on the portal, the day it confirms the submission is the receipt date (Article 31). */
@Component
class Submitting {

    private final ApplicationCheck check;
    private final SubmitRequest submitRequest;
    private final Clock clock;

    Submitting(ApplicationCheck check, SubmitRequest submitRequest, Clock clock) {
        this.check = check;
        this.submitRequest = submitRequest;
        this.clock = clock;
    }

    List<Flaw> check(Application form) {
        return check.check(form);
    }

    Accepted submit(UUID key, RequestKind kind, Application form, List<Upload> uploads) {
        return submitRequest.submit("page:" + key,
                form.submission(Channel.PORTAL, LocalDate.now(clock), "applicant").of(kind), uploads);
    }
}
