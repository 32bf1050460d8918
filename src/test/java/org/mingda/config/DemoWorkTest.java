package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.process.SampleSteps;
import org.mingda.process.Workbench;
import org.mingda.request.Requests;
import org.mingda.request.Stage;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of sample case comes to its stage by the steps of officers, whatever way it came in. */
@MingdaTest
class DemoWorkTest {

    @Autowired
    DemoWork work;

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    Requests requests;

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, REGISTRATION", "REGISTERED, ASSIGNMENT", "ASSIGNED, SEARCH", "CONSULTING, CONSULTATION",
        "IN_REVIEW, REVIEW", "REVIEW_RETURNED, DRAFTING", "DRAFTING, DRAFTING", "IN_APPROVAL, APPROVAL",
        "SENT_BACK, DRAFTING", "EXTENSION_ASKED, SEARCH", "EXTENDED, SEARCH", "ANSWERED, CLOSED",
        "PARTLY_ANSWERED, CLOSED", "REFUSED, CLOSED", "NOT_HELD, CLOSED", "WITHDRAWN, CLOSED"
    })
    void aSampleCaseComesToItsStage(DemoStage stage, Stage reached) {
        String number = anApplication().by(Channel.REGISTERED_POST).submitTo(submitRequest).number();
        work.bringTo(stage, number);
        assertThat(requests.get(number).stage()).isEqualTo(reached);
    }

    @Test
    void theSecondAgencysSampleCasesAreWorkedByItsOwnPeople(
            @Autowired SampleSteps steps, @Autowired Workbench workbench, @Autowired Clock clock) {
        List<String> made = new DemoForestryRequests(submitRequest, requests, steps, workbench, clock).make();

        assertThat(made).extracting(number -> requests.get(number).stage())
                .containsExactly(Stage.REGISTRATION, Stage.SEARCH, Stage.DRAFTING);
        assertThat(made).allMatch(number -> number.startsWith("YX"));
    }
}
