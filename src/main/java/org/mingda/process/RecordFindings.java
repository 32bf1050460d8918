package org.mingda.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.mingda.request.ConsulteeKind;
import org.mingda.request.EstablishFindings;
import org.mingda.request.EstablishFindings.NextSteps;
import org.mingda.request.Findings;
import org.mingda.request.Holding;
import org.mingda.request.NamedConsultee;
import org.mingda.request.RequestNature;
import org.mingda.request.Restriction;
import org.springframework.stereotype.Component;

/** 认定拟办 is done. What the form did not ask, because it does not apply, is not read either. */
@Component("recordFindings")
class RecordFindings extends CompletedTask {

    private static final Map<String, ConsulteeKind> CONSULTEES = Map.of("thirdParties", ConsulteeKind.THIRD_PARTY,
            "coProducers", ConsulteeKind.CO_PRODUCER, "consultedAgencies", ConsulteeKind.AGENCY);

    private final EstablishFindings establishFindings;

    RecordFindings(EstablishFindings establishFindings) {
        this.establishFindings = establishFindings;
    }

    @Override
    void complete(DelegateTask task, String number, TaskForm form, String actor) {
        Findings findings = findings(form);
        NextSteps steps = new NextSteps(form.checked("hardCase"), form.checked("feeCharged"), consulted(form, findings));
        establishFindings.establish(number, findings, steps, form.text("findingsNote"), actor);
    }

    private static Findings findings(TaskForm form) {
        RequestNature nature = form.choice("requestNature", "申请的性质", RequestNature.class);
        Findings known = Findings.ofNature(nature, form.checked("repeated"), form.checked("alreadyPublic"));
        boolean settled = nature != RequestNature.INFORMATION || known.repeated() || known.alreadyPublic();
        return settled ? known : searched(form);
    }

    private static Findings searched(TaskForm form) {
        Holding holding = form.choice("holding", "信息在哪里", Holding.class);
        Restriction restriction = holding == Holding.HELD
                ? form.choice("restriction", "不予公开的事由", Restriction.class) : Restriction.NONE;
        return new Findings(RequestNature.INFORMATION, false, false, holding, restriction,
                form.checked("mustDisclose"), restriction != Restriction.NONE && form.checked("separable"));
    }

    private static List<NamedConsultee> consulted(TaskForm form, Findings findings) {
        String information = form.text("consultedInformation");
        return asked(findings).flatMap(field ->
                NamedConsultee.fromLines(CONSULTEES.get(field), form.text(field), information).stream()).toList();
    }

    /** Only what is held can be disclosed, and only then somebody is asked before it is. */
    private static Stream<String> asked(Findings findings) {
        if (!findings.mayDisclose()) {
            return Stream.of();
        }
        return findings.restriction() == Restriction.THIRD_PARTY
                ? Stream.of("thirdParties", "coProducers", "consultedAgencies")
                : Stream.of("coProducers", "consultedAgencies");
    }
}
