package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.mingda.support.MingdaTest;
import org.mingda.support.TakenFlows;
import org.springframework.beans.factory.annotation.Autowired;

/** One path for each end event of each process: real use cases, database and mail; timers fired, not waited for. */
@MingdaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessPathsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TakenFlows takenFlows;

    @BeforeAll
    void countOnlyThesePaths() {
        takenFlows.forget();
    }

    @AfterAll
    void everyFlowNodeWasPassedAndNearlyEveryFlowTaken() {
        SequenceFlowCoverage flows = new SequenceFlowCoverage(engine, takenFlows);
        assertThat(new FlowNodeCoverage(engine).missed()).isEmpty();
        assertThat(flows.percent()).as("percent of flows, all but %s", flows.missed()).isGreaterThanOrEqualTo(95);
    }

    @Nested
    class AgencyConsultation extends AgencyConsultationPaths {
    }

    @Nested
    class Clarification extends ClarificationPaths {
    }

    @Nested
    class Closing extends ClosingPaths {
    }

    @Nested
    class Consultation extends ConsultationPaths {
    }

    @Nested
    class Correction extends CorrectionPaths {
    }

    @Nested
    class Delivery extends DeliveryPaths {
    }

    @Nested
    class Extension extends ExtensionPaths {
    }

    @Nested
    class Fee extends FeePaths {
    }

    @Nested
    class HandOver extends HandOverPaths {
    }

    @Nested
    class OfOutcomes extends OutcomePaths {
    }

    @Nested
    class OtherLetter extends OtherLetterPaths {
    }

    @Nested
    class PostedReply extends PostedReplyPaths {
    }

    @Nested
    class Reasons extends ReasonsPaths {
    }

    @Nested
    class Registration extends RegistrationPaths {
    }

    @Nested
    class Reopened extends ReopenedPaths {
    }

    @Nested
    class Request extends RequestPaths {
    }

    @Nested
    class Review extends ReviewPaths {
    }

    @Nested
    class Signing extends SigningPaths {
    }

    @Nested
    class ThirdPartyNotice extends ThirdPartyNoticePaths {
    }

    @Nested
    class UnitSearch extends UnitSearchPaths {
    }

    @Nested
    class Warning extends WarningPaths {
    }

    @Nested
    class Withdrawal extends WithdrawalPaths {
    }
}
