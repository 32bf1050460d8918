package org.mingda.process;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingda.request.CaseFindings;
import org.mingda.request.Consultee;
import org.mingda.request.ConsulteeKind;
import org.mingda.request.Consultees;
import org.mingda.request.Findings;
import org.springframework.stereotype.Component;

/** What stands in the form for findings when it opens: those recorded last. */
@Component("findingsForm")
public class FindingsPrefill {

    private final CaseFindings findings;
    private final Consultees consultees;

    FindingsPrefill(CaseFindings findings, Consultees consultees) {
        this.findings = findings;
        this.consultees = consultees;
    }

    public String requestNature(String number) {
        return literal(number, Findings::requestNature);
    }

    public String holding(String number) {
        return literal(number, Findings::holding);
    }

    public String restriction(String number) {
        return literal(number, Findings::restriction);
    }

    public boolean repeated(String number) {
        return flag(number, Findings::repeated);
    }

    public boolean alreadyPublic(String number) {
        return flag(number, Findings::alreadyPublic);
    }

    public boolean mustDisclose(String number) {
        return flag(number, Findings::mustDisclose);
    }

    public boolean separable(String number) {
        return flag(number, Findings::separable);
    }

    public String thirdParties(String number) {
        return lines(number, ConsulteeKind.THIRD_PARTY);
    }

    public String coProducers(String number) {
        return lines(number, ConsulteeKind.CO_PRODUCER);
    }

    public String consultedAgencies(String number) {
        return lines(number, ConsulteeKind.AGENCY);
    }

    /** What was asked about last. */
    public String consultedInformation(String number) {
        return consultees.of(number).stream().reduce((earlier, later) -> later).map(Consultee::information).orElse("");
    }

    private String lines(String number, ConsulteeKind kind) {
        return consultees.of(number).stream().filter(one -> one.kind() == kind)
                .map(one -> one.name() + "，" + one.contact()).distinct().collect(Collectors.joining("\n"));
    }

    private String literal(String number, Function<Findings, Enum<?>> finding) {
        return findings.of(number).map(finding).map(Names::literal).orElse("");
    }

    private boolean flag(String number, Function<Findings, Boolean> finding) {
        return findings.of(number).map(finding).orElse(false);
    }
}
