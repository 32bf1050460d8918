package org.mingda.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is silent on a sound model and red on one that breaks it. */
class ModelRulesTest {

    private static final Model SOUND = Model.read(SmallHouse.FOLDER.resolve("sound.bpmn"));
    private static final String END = "<bpmn:endEvent id=\"EndEvent_AnswerSent\" name=\"已答复\">";

    /** A rule, and what one must replace by what in the sound model to break it and nothing else. */
    private record Violation(Rule rule, String... replacements) {
        Model model() {
            String xml = SOUND.xml();
            for (int i = 0; i < replacements.length; i += 2) {
                assertThat(xml).as("the violation changes something").contains(replacements[i]);
                xml = xml.replace(replacements[i], replacements[i + 1]);
            }
            return Model.of("sound", xml);
        }

        @Override
        public String toString() {
            return rule.name() + ": " + replacements[1];
        }
    }

    private static Violation breaks(Rule rule, String... replacements) {
        return new Violation(rule, replacements);
    }

    static Stream<Violation> violations() {
        return Stream.of(
                breaks(NameRules.FILE, "bpmn:process id=\"sound\"", "bpmn:process id=\"other\""),
                breaks(NameRules.IDS, "EndEvent_AnswerHeld", "Answer_Held"),
                breaks(NameRules.IDS, "Timer_ArrivalDue", "BoundaryEvent_ArrivalDue"),
                breaks(NameRules.GENERATED_IDS, "id=\"Diagram\"", "id=\"Diagram_0x1c2ab\""),
                breaks(NameRules.MESSAGES, "request.arrival-withdrawn", "ArrivalWithdrawn"),
                breaks(NameRules.LABELS, "name=\"已答复\"", "name=\"answered\""),
                breaks(NameRules.LABELS, "name=\"是\"", ""),
                breaks(NameRules.LABELS, "name=\"没有问题的样例\"", "name=\"sound\""),
                breaks(NameRules.DRAWN, "bpmnElement=\"EndEvent_AnswerHeld\"", "bpmnElement=\"EndEvent_AnswerSent\""),
                breaks(NameRules.DRAWN, "bpmnElement=\"Flow_CheckArrival_AnswerByMail\"", "bpmnElement=\"sound\""),
                breaks(EngineRules.RUNNABLE, "isExecutable=\"true\"", "isExecutable=\"false\""),
                breaks(EngineRules.RUNNABLE, "camunda:isStartableInTasklist=\"false\"", ""),
                breaks(EngineRules.TIME_TO_LIVE, "camunda:historyTimeToLive=\"P365D\"", ""),
                breaks(EngineRules.SCRIPTS, END, END + "<bpmn:extensionElements><camunda:executionListener event=\"start\">"
                        + "<camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>"
                        + "</bpmn:extensionElements>"),
                breaks(EngineRules.TIMERS, "${arrivals.lapses(execution.processBusinessKey)}", "2027-01-01T00:00:00"),
                breaks(EngineRules.OUTSIDE, "camunda:asyncBefore=\"true\"", ""),
                breaks(TaskRules.GROUP, "camunda:candidateGroups=\"unit-${unit}\"", ""),
                breaks(TaskRules.GROUP, "camunda:candidateGroups=\"unit-${unit}\"",
                        "camunda:candidateGroups=\"unit-${unit}\" camunda:assignee=\"demo\""),
                breaks(TaskRules.DUE, "camunda:dueDate=\"${deadlines.arrivalDue(execution.processBusinessKey)}\"", ""),
                breaks(TaskRules.DUE, "${deadlines.arrivalDue(", "${arrivals.lapses("),
                breaks(TaskRules.LISTENER, "event=\"complete\"", "event=\"create\""),
                breaks(TaskRules.DELEGATE, "delegateExpression=\"${sendCopy}\"", "delegateExpression=\"${sendAnswer}\""),
                breaks(QuestionRules.PLAIN, "${arrivals.byMail(execution.processBusinessKey)}", "${1 + 1 == 2}"),
                breaks(QuestionRules.ANSWERED, "arrivals.byMail(execution.processBusinessKey)",
                        "arrivals.byPigeon(execution.processBusinessKey)"),
                breaks(QuestionRules.ARGUMENTS, "arrivals.byMail(execution.processBusinessKey)", "arrivals.byMail(mood)"),
                breaks(QuestionRules.OUTCOMES, "arrivalOutcome == 'refused'", "arrivalOutcome == 'refuse'",
                        "id=\"Gateway_ArrivalOutcome\" name=\"登记结果\"",
                        "id=\"Gateway_ArrivalOutcome\" name=\"登记结果\" default=\"Flow_ArrivalOutcome_CheckArrival\""),
                breaks(FormRules.NAMED, "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                breaks(FormRules.NAMED, "formRef=\"note-arrival\"", "formRef=\"note\""),
                breaks(FormRules.MISSING, "<camunda:formData>",
                        "<camunda:formData><camunda:formField id=\"mood\" type=\"passing\" />"),
                breaks(FormRules.UNDECLARED, "<camunda:formField id=\"complete\" type=\"passing\" />", ""),
                breaks(FormRules.UNDECLARED, "<camunda:formField id=\"deskOptions\" type=\"options\" "
                        + "defaultValue=\"${prefill.deskOptions(requestNumber)}\" />", ""),
                breaks(FormRules.TYPES, "id=\"complete\" type=\"passing\"", "id=\"complete\" type=\"string\""),
                breaks(FormRules.TYPES, "id=\"deskOptions\" type=\"options\"", "id=\"deskOptions\" type=\"passing\""),
                breaks(FormRules.TYPES, "id=\"arrivalOutcome\" type=\"outcome\"", "id=\"arrivalOutcome\" type=\"passing\""),
                breaks(FlowRules.DECIDED, " default=\"Flow_AnswerByMail_AnswerHeld\"", ""),
                breaks(FlowRules.DECIDED, " default=\"Flow_AnswerByMail_AnswerHeld\"", "",
                        "exclusiveGateway id=\"Gateway_AnswerByMail\"", "inclusiveGateway id=\"Gateway_AnswerByMail\"",
                        "<bpmn:outgoing>Flow_AnswerByMail_AnswerHeld</bpmn:outgoing>\n    </bpmn:exclusiveGateway>",
                        "<bpmn:outgoing>Flow_AnswerByMail_AnswerHeld</bpmn:outgoing>\n    </bpmn:inclusiveGateway>"),
                breaks(FlowRules.CALLED, "calledElement=\"arrival-check\"", "calledElement=\"departure-check\""),
                breaks(FlowRules.CALLED, "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
                breaks(FlowRules.VARIABLES, "target=\"unit\"", "target=\"applicantName\""),
                breaks(FlowRules.ENDS, "<bpmn:incoming>Flow_CheckArrival_AnswerByMail</bpmn:incoming>", ""));
    }

    static Stream<Arguments> poorHouses() {
        House house = SmallHouse.complete();
        return Stream.of(
                arguments(TaskRules.BEANS, SmallHouse.where("sendCopy", null)),
                arguments(TaskRules.BEANS, SmallHouse.where("sendCopy", SmallHouse.SendAnswer.class)),
                arguments(TaskRules.BEANS, SmallHouse.where("noteArrival", SmallHouse.SendCopy.class)),
                arguments(QuestionRules.ANSWERED, SmallHouse.where("prefill", SmallHouse.Whisper.class)),
                arguments(FlowRules.DECIDED, SmallHouse.deciding("accepted", "refused", "neither")),
                arguments(FormRules.EXISTS, SmallHouse.offering(Map.of())),
                arguments(FormRules.OPTIONS, SmallHouse.offering(Map.of("note-arrival", new Form("note-arrival",
                        house.forms().get("note-arrival").fields(), Map.of("arrivalOutcome", Set.of("accepted")))))));
    }

    @Test
    void aSoundModelIsFoundSound() {
        assertThat(red(SOUND, SmallHouse.complete())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aViolationTurnsItsRuleRedAndNoOther(Violation violation) {
        assertThat(red(violation.model(), SmallHouse.complete())).containsOnlyKeys(violation.rule().name());
    }

    @ParameterizedTest
    @MethodSource("poorHouses")
    void whatTheHouseLacksTurnsItsRuleRedAndNoOther(Rule rule, House house) {
        assertThat(red(SOUND, house)).containsOnlyKeys(rule.name());
    }

    /** Those of {@link ProofRules} have small models of their own. */
    @Test
    void everyRuleHasAViolation() {
        assertThat(Stream.of(violations().map(Violation::rule), poorHouses().map(rule -> (Rule) rule.get()[0]),
                ProofRules.ALL.stream()).flatMap(rules -> rules)).containsAll(ModelRules.ALL);
    }

    private static Map<String, List<String>> red(Model model, House house) {
        Map<String, List<String>> red = new TreeMap<>();
        for (Rule rule : ModelRules.ALL) {
            List<String> findings = rule.findings(model, house);
            if (!findings.isEmpty()) {
                red.put(rule.name(), findings);
            }
        }
        return red;
    }
}
