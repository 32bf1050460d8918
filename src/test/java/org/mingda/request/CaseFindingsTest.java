package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.request.EstablishFindings.NextSteps;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What determines an outcome: some of it officers record, the rest follows from the ledger. */
@MingdaTest
class CaseFindingsTest {

    private static final NextSteps NOTHING_MORE = new NextSteps(false, false, List.of());

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    EstablishFindings establishFindings;

    @Autowired
    ProposeOutcome proposeOutcome;

    @Autowired
    CaseFindings findings;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    private String number;

    @BeforeEach
    void aFreshRequest() {
        number = anApplication().submitTo(submitRequest).number();
    }

    @Test
    void findingsAreReadBackAsTheyWereRecorded() {
        Findings found = new Findings(RequestNature.INFORMATION, false, false, Holding.HELD, Restriction.ENFORCEMENT_FILE,
                true, true);
        establishFindings.establish(number, found, NOTHING_MORE, "", "handler");

        assertThat(findings.of(number)).contains(found);
        assertThat(findings.hardCase(number)).isFalse();
        assertThat(ledger.latest(number, EventType.FINDINGS_RECORDED).orElseThrow().data())
                .containsOnlyKeys("requestNature", "holding", "restriction", "mustDisclose", "separable");
    }

    @Test
    void beforeAnyFindingsTheRequestIsOneForInformation() {
        assertThat(findings.of(number)).isEmpty();
        assertThat(findings.inputs(number).findings().requestNature()).isEqualTo(RequestNature.INFORMATION);
    }

    @Test
    void theLatestFindingsSayWhetherTheCaseIsHard() {
        Findings found = Findings.ofNature(RequestNature.PETITION, false, false);
        establishFindings.establish(number, found, new NextSteps(true, false, List.of()), "是否属于信访？", "handler");
        assertThat(findings.hardCase(number)).isTrue();
        assertThat(findings.said(number, "note")).contains("是否属于信访？");

        establishFindings.establish(number, found, NOTHING_MORE, "", "handler");
        assertThat(findings.hardCase(number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CLARIFICATION_LAPSED, CLARIFICATION_OVERDUE", "CLARIFICATION_UNCLEAR, STILL_UNCLEAR",
        "FEE_LAPSED, FEE_UNPAID", "FEE_PAID, ORDINARY", "CLARIFICATION_ACCEPTED, ORDINARY"})
    void whatTheApplicantLeftUndoneFollowsFromTheLedger(EventType event, ApplicantState state) {
        append(event);

        assertThat(findings.inputs(number).applicantState()).isEqualTo(state);
        assertThat(findings.inputs(number).unreasonableMass()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REASONS_REJECTED, true", "REASONS_LAPSED, true", "REASONS_ACCEPTED, false"})
    void reasonsThatAreMissingOrNoGoodMakeItUnreasonable(EventType event, boolean unreasonable) {
        append(event);

        assertThat(findings.inputs(number).unreasonableMass()).isEqualTo(unreasonable);
    }

    @Test
    void aReopenedRequestStartsAfresh() {
        append(EventType.FEE_LAPSED);
        append(EventType.REASONS_LAPSED);
        establishFindings.establish(number, Findings.ofNature(RequestNature.PETITION, false, false), NOTHING_MORE, "",
                "handler");
        proposeOutcome.propose(number);
        append(EventType.REQUEST_REOPENED);

        assertThat(findings.inputs(number).applicantState()).isEqualTo(ApplicantState.ORDINARY);
        assertThat(findings.inputs(number).unreasonableMass()).isFalse();
        assertThat(findings.of(number)).isEmpty();
        assertThat(proposeOutcome.latest(number)).isEmpty();
    }

    @Test
    void whatTheTableSaysIsKept() {
        establishFindings.establish(number, Findings.ofNature(RequestNature.PUBLICATION, false, false), NOTHING_MORE, "",
                "handler");
        proposeOutcome.propose(number);

        assertThat(proposeOutcome.latest(number)).contains(new Proposal("noproc-publication", "publication"));
    }

    @Test
    void whoIsAskedIsNamedWithTheFindings() {
        Findings found = new Findings(
                RequestNature.INFORMATION, false, false, Holding.HELD, Restriction.THIRD_PARTY, false, false);
        NamedConsultee blank = new NamedConsultee(ConsulteeKind.THIRD_PARTY, "甲样例公司", "a@example.test", "");

        assertThatThrownBy(() -> establishFindings.establish(number, found,
                new NextSteps(false, false, List.of(blank)), "", "handler"))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("征求意见的信息");
        assertThat(findings.of(number)).isEmpty();
    }

    private void append(EventType type) {
        new TransactionTemplate(transactions).executeWithoutResult(
                status -> ledger.append(number, type, "system", Map.of("reasons", "样例")));
    }
}
