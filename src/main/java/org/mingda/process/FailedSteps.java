package org.mingda.process;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.mingda.letter.LetterNotTaken;
import org.springframework.stereotype.Component;

/**
 * How a step that failed is tried again. A letter which the mail server cannot take yet is sent again for days, as mail
 * servers do; one that it refused for good is an officer's matter at once; all else goes by the engine's own schedule.
 */
@Component
class FailedSteps implements FailedJobCommandFactory {

    private final FailedJobRetryConfiguration patience;

    FailedSteps(SendingPatience patience) {
        this.patience = new FailedJobRetryConfiguration(patience.waits().size() + 1, patience.waits());
    }

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(LetterNotTaken.class::isInstance).map(LetterNotTaken.class::cast).findFirst()
                .<Command<Object>>map(letter -> letter.isForGood() ? new GivenUp(job, failure)
                        : new SentAgain(job, failure, patience))
                .orElseGet(() -> new DefaultJobRetryCmd(job, failure));
    }

    private static final class SentAgain extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;

        private final transient FailedJobRetryConfiguration patience;

        private SentAgain(String job, Throwable failure, FailedJobRetryConfiguration patience) {
            super(job, failure);
            this.patience = patience;
        }

        @Override
        public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, ActivityImpl activity) {
            return patience;
        }
    }

    private static final class GivenUp extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;

        private GivenUp(String job, Throwable failure) {
            super(job, failure);
        }

        /** None left: the engine makes an incident of it. */
        @Override
        protected void decrementRetries(JobEntity job) {
            job.setRetries(0);
        }
    }
}
