package org.mingda.web.guard;

import org.springframework.http.HttpStatus;

/** What comes of a submission: it is taken, or a proof of work is asked first, or the applicant is told other ways. */
public enum Verdict {
    ADMITTED(HttpStatus.OK),
    CHALLENGE(HttpStatus.UNPROCESSABLE_ENTITY),
    LATER(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    Verdict(HttpStatus status) {
        this.status = status;
    }

    /** The status with which the page is shown again. */
    public int status() {
        return status.value();
    }
}
