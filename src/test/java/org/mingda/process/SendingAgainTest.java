package org.mingda.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.SubmitRequest;
import org.mingda.letter.Letter;
import org.mingda.letter.LetterNotTaken;
import org.mingda.letter.LetterState;
import org.mingda.letter.Letters;
import org.mingda.request.RequestProcess;
import org.mingda.request.RequestProcess.Problem;
import org.mingda.support.FaultySmtp;
import org.mingda.support.MingdaTest;
import org.mingda.support.SmtpFault;
import org.mingda.support.SmtpStep;
import org.mingda.support.TestClock;
import org.mingda.support.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A statutory letter that cannot leave is sent again for days, and an officer sees it all the while. */
@MingdaTest
class SendingAgainTest {

    private static final String SENDING = "ServiceTask_SendReceipt";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Workbench workbench;

    @Autowired
    SampleSteps steps;

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    Letters letters;

    @Autowired
    RequestProcess process;

    @Autowired
    JavaMailSenderImpl mailSender;

    @Autowired
    TestClock clock;

    private FaultySmtp server;
    private Case c;

    @BeforeEach
    void aReceiptThatIsDue() throws IOException {
        clock.set("2026-09-18");
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        server = new FaultySmtp();
        mailSender.setPort(server.port());
        c = new Case(engine, workbench, anApplication().submitTo(submitRequest).number());
        workbench.complete(c.number, "UserTask_RegisterRequest", "registrar",
                steps.fields(c.number, "UserTask_RegisterRequest"));
        c.fire("ServiceTask_IssueReceipt");
    }

    @AfterEach
    void mailWorksAgain() throws IOException {
        ClockUtil.reset();
        mailSender.setPort(TestMail.smtpPort());
        server.close();
    }

    @Test
    void aServerThatGreylistsGetsItAMinuteLater() {
        server.greylists();

        fails();

        assertThat(untilNextTry()).isEqualTo(Duration.ofMinutes(1));
        c.fire(SENDING);
        assertThat(server.accepted()).hasSize(1);
        assertThat(receipt().state()).isEqualTo(LetterState.SENT);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aServerThatIsDownOverAHolidayIsAskedForTenDaysAndThenAnOfficerDecides() {
        server.always(SmtpStep.CONNECT, SmtpFault.drops());
        Duration patience = Duration.ZERO;
        fails();
        while (job().getRetries() > 0) {
            assertThat(problems()).singleElement().satisfies(problem -> {
                assertThat(problem.element()).isEqualTo("发送回执");
                assertThat(problem.nextTry()).isEqualTo(job().getDuedate().toInstant());
            });
            patience = patience.plus(untilNextTry());
            fails();
        }

        assertThat(patience).isBetween(Duration.ofDays(10), Duration.ofDays(11));
        assertThat(problems()).singleElement().extracting(Problem::nextTry).isNull();
        assertThat(engine.getRuntimeService().createIncidentQuery().activityId(SENDING)
                .processInstanceId(c.main().getId()).count()).isEqualTo(1);
        assertThat(receipt().state()).isEqualTo(LetterState.QUEUED);
        anOfficerTriesAgain();
    }

    @Test
    void anAddressThatIsRefusedForGoodIsAnOfficersMatterAtOnce() {
        server.always(SmtpStep.RCPT, SmtpFault.says("550 5.1.1 no such user"));

        fails();

        assertThat(job().getRetries()).isZero();
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("拒收", "550 5.1.1 no such user");
            assertThat(problem.nextTry()).isNull();
        });
        assertThat(receipt().state()).isEqualTo(LetterState.FAILED);
        anOfficerTriesAgain();
    }

    @Test
    void whoTriesAgainDoesNotWaitForTheNextTime() {
        server.next(SmtpStep.MAIL, SmtpFault.says("451 4.3.0 later"));
        fails();
        int left = job().getRetries();

        anOfficerTriesAgain();

        assertThat(left).isGreaterThan(40);
    }

    private void anOfficerTriesAgain() {
        server.reset();
        process.retry(c.number);

        assertThat(job().getRetries()).isPositive();
        assertThat(job().getDuedate()).isEqualTo(Date.from(clock.instant()));
        c.fire(SENDING);
        assertThat(server.accepted()).hasSize(1);
        assertThat(receipt().state()).isEqualTo(LetterState.SENT);
        assertThat(problems()).isEmpty();
    }

    private void fails() {
        ManagementService management = engine.getManagementService();
        String job = job().getId();
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(LetterNotTaken.class);
    }

    private Job job() {
        return c.timer(SENDING);
    }

    private Duration untilNextTry() {
        return Duration.between(clock.instant(), job().getDuedate().toInstant());
    }

    private List<Problem> problems() {
        return process.problems(c.number);
    }

    private Letter receipt() {
        return letters.ofRequest(c.number).get(0);
    }
}
