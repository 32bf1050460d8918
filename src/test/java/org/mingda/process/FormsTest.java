package org.mingda.process;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.law.Ground;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;

/** The forms in {@code forms/} ask what the process specification says, in Chinese, and lead to the case page. */
class FormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What each form asks; {@code *} must be answered, {@code (*)} too when it is shown. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("register-request", "channel* agencyConfirmedOn(*) applicantConfirmedOn(*) mailArrivedOn "
                    + "arrivedOn(*) confirmedOn(*) confirmedHow(*) signedOn(*) signedBy(*) trackingNumber(*) submittedOn(*) "
                    + "receivedBy(*) writtenBy(*) receiptDate forwarded forwardedFrom(*) forwardedOn(*) nameGiven "
                    + "identityGiven contactGiven formGiven descriptionGiven frequency repeatedCandidates "
                    + "registrationOutcome* clarificationPoints(*) "
                    + "clarificationAnswerBy(*) demandedReasons(*) reasonsAnswerBy(*) directGround(*) pointTo(*) "
                    + "earlierReplyNumber(*) earlierReplyOn(*) registrationNote"),
            Map.entry("assign-unit", "unit* coUnit1 coUnit2 coUnit3 coUnit4 searchDays* assignmentNote"),
            Map.entry("search-records", "searchUnitName internalDueOn assignmentNote upheldReason searchOutcome* "
                    + "systems(*) keywords(*) searchPeriod(*) searchedBy(*) searchedOn(*) searchFindings(*) "
                    + "assignmentRefusal(*)"),
            Map.entry("decide-refusal", "searchUnitName assignmentRefusal refusalDecision* otherUnit(*) "
                    + "searchDays(*) refusalDecisionReason(*)"),
            Map.entry("review-confidentiality", "reviewOutcome* reviewBasis* reviewOpinion secrecyAuthority(*) referralQuestion(*)"),
            Map.entry("review-in-unit", "reviewOutcome* reviewBasis* reviewOpinion"),
            Map.entry("refer-to-secrecy-administration",
                    "referralOutcome* answerNumber* answeredOn* referralBasis* reviewOpinion"),
            Map.entry("confirm-delivery", "consulteeName deliveredOn* trackingNumber deliveryProof*"),
            Map.entry("record-answer", "consulteeName consultedInformation consultationAnswer* answerReasons "
                    + "answeredOn*"),
            Map.entry("weigh-objection", "consulteeName consultedInformation consultationResult objectionDecision* "
                    + "decisionReasons*"),
            Map.entry("confirm-notice-delivery", "consulteeName noticeDeliveredOn* trackingNumber deliveryProof*"),
            Map.entry("confirm-agency-delivery", "consulteeName deliveredOn* trackingNumber deliveryProof*"),
            Map.entry("record-agency-answer", "consulteeName consultedInformation agencyAnswer* agencyReasons "
                    + "answeredOn*"),
            Map.entry("chase-agency", "consulteeName consultedInformation silenceOutcome* silenceNote(*) "
                    + "agencyAnswer(*) agencyReasons answeredOn(*)"),
            Map.entry("record-findings", "requestNature* repeatedCandidates repeated alreadyPublic holding(*) restriction(*) mustDisclose "
                    + "separable thirdParties coProducers consultedAgencies consultedInformation(*) feeCharged hardCase "
                    + "findingsNote"),
            Map.entry("advise-hard-case", "adviceOpinion* adviceParticipants* advisedOn*"),
            Map.entry("draft-reply", "returnReason proposedOutcome proposedGround draftOutcome* outcome(*) ground(*) "
                    + "differenceReason replyFacts(*) replyRecords(*) publicPlace(*) withheld(*) refusalArticle(*) "
                    + "specialLaw(*) responsibleAgencyName responsibleContact agencySearch properChannel(*) "
                    + "earlierReplyNumber(*) earlierReplyOn(*) replyReasons"),
            Map.entry("approve-reply", "approvalOutcome* approvalReason(*)"),
            Map.entry("decide-extension", "extensionReason workingDays* extensionOutcome* decisionReason(*)"),
            Map.entry("calculate-fee", "feeCalculation feeMethod* feeItems(*) feePages(*) waiverReason(*)"),
            Map.entry("confirm-fee-notice-delivery", "noticeReceivedOn* trackingNumber noticeProof*"),
            Map.entry("record-payment", "feeAsked paidOn* receiptNumber*"),
            Map.entry("note-refusal", "refusalReason"),
            Map.entry("confirm-clarification-delivery", "deliveredOn* trackingNumber deliveryProof* postponedTo"),
            Map.entry("record-clarification", "askedPoints answeredOn* answerWay* answerText* lateReason"),
            Map.entry("assess-clarification", "askedPoints answerText clarificationAssessment* assessmentReasons(*)"),
            Map.entry("confirm-reasons-delivery", "deliveredOn* trackingNumber deliveryProof* postponedTo"),
            Map.entry("record-reasons", "askedPoints answeredOn* answerWay* answerText* lateReason"),
            Map.entry("assess-reasons", "frequency askedPoints answerText reasonsAssessment* delayedWorkingDays "
                    + "assessmentReasons"),
            Map.entry("register-correction", "receiptDate* receiptEvidence unit* registrationNote"),
            Map.entry("verify-correction", "returnReason information* inaccuracy* verifiedFacts* correctionFinding* "
                    + "reasons(*) competentAgency(*) competentContact(*) transferredOn"),
            Map.entry("approve-letter", "letterName approvalOutcome* approvalReason(*)"),
            Map.entry("approve-correction", "approvalOutcome* approvalReason(*)"),
            Map.entry("correct-information", "correction* correctedOn*"),
            Map.entry("hand-over-reply", "handedOverOn* deliveryWay* trackingNumber(*) deliveryProof*"),
            Map.entry("settle-delivery", "letterName failure settleChoice* newEmail(*) deliveryAgreed doneOn(*) trackingNumber(*) "
                    + "settleNote(*)"));

    /** The values a process or the law compares with. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("channel", "portal email fax registered-post courier ordinary-post counter oral"),
            Map.entry("registrationOutcome", "accepted clarify demand-reasons direct"),
            Map.entry("directGround", "petition publication repeat reconfirmation"),
            Map.entry("clarificationAssessment", "clarified unclear"),
            Map.entry("reasonsAssessment", "reasonable unreasonable"),
            Map.entry("answerWay", "post counter email"),
            Map.entry("proposedOutcome", outcomes()),
            Map.entry("outcome", outcomes()),
            Map.entry("proposedGround", grounds(Outcomes.onClasspath().all())),
            Map.entry("ground", "provided already-public not-existing other-agency other"),
            Map.entry("draftOutcome", "drafted findings-again"),
            Map.entry("requestNature", "information petition publication reconfirmation special-query"),
            Map.entry("holding", "held not-found other-agency needs-making"),
            Map.entry("restriction", "none state-secret other-law three-security third-party internal process "
                    + "enforcement-file"),
            Map.entry("consultationAnswer", "agreed objected"),
            Map.entry("reviewOutcome", "passed returned unsure"),
            Map.entry("referralOutcome", "passed returned"),
            Map.entry("approvalOutcome", "approved sent-back"),
            Map.entry("extensionOutcome", "approved refused"),
            Map.entry("feeMethod", "per-item per-page waived"),
            Map.entry("correctionFinding", "correct refuse transfer"),
            Map.entry("searchOutcome", "done refused"),
            Map.entry("refusalDecision", "reassigned upheld released"),
            Map.entry("objectionDecision", "respected overruled public-interest"),
            Map.entry("agencyAnswer", "agreed objected"),
            Map.entry("silenceOutcome", "reminded answered gone-on"),
            Map.entry("deliveryWay", "post counter"),
            Map.entry("settleChoice", "email portal post counter notice settled"));

    private static String outcomes() {
        return Outcomes.onClasspath().all().stream().map(Outcome::id).collect(joining(" "));
    }

    private static String grounds(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.grounds().stream()).map(Ground::id).collect(joining(" "));
    }

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms")).filter(file -> file.toString().endsWith(".form")).sorted();
    }

    @Test
    void thereIsAFormForEachUserTaskAndNoOther() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : forms().toList()) {
            found.put(read(file).path("id").asText(), fields(read(file)));
        }

        assertThat(found).containsExactlyInAnyOrderEntriesOf(FIELDS);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsSound(Path file) throws IOException {
        JsonNode form = read(file);

        assertThat(file).hasFileName(form.path("id").asText() + ".form");
        assertThat(faults(form)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void choicesAreTheValuesTheProcessCompares(Path file) throws IOException {
        Map<String, String> choices = components(read(file)).stream()
                .filter(component -> component.has("values"))
                .collect(toMap(component -> component.path("key").asText(), FormsTest::values));

        assertThat(choices).allSatisfy((key, values) -> assertThat(values).isEqualTo(VALUES.get(key)));
    }

    @Test
    void aBrokenFormIsFound() throws IOException {
        JsonNode broken = JSON.readTree(
                """
                {"id": "broken", "components": [
                  {"type": "text", "id": "Text_a", "text": "no link"},
                  {"type": "textfield", "id": "Text_a", "key": "a", "label": "Name"},
                  {"type": "filepicker", "id": "Field_b", "key": "b", "label": "附件"},
                  {"type": "textfield", "id": "Field_c", "key": "someDate", "label": "日期", "appearance":
                    {"suffixAdorner": "选日期"}}]}
                """);

        assertThat(faults(broken)).containsExactlyInAnyOrder(
                "does not start with a link to the case page",
                "id used twice: Text_a",
                "label not Chinese: Name",
                "Tasklist cannot show: filepicker",
                "date without its pattern: someDate");
    }

    private static List<String> faults(JsonNode form) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonNode first = form.path("components").path(0);
        if (!first.path("text").asText().startsWith("<a href=\"/desk/requests/{{requestNumber}}\" target=\"_blank\"")) {
            faults.add("does not start with a link to the case page");
        }
        for (JsonNode component : components(form)) {
            if (!ids.add(component.path("id").asText())) {
                faults.add("id used twice: " + component.path("id").asText());
            }
            faults.addAll(faultsOfComponent(component));
        }
        return faults;
    }

    private static List<String> faultsOfComponent(JsonNode component) {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        String type = component.path("type").asText();
        String label = component.path("label").asText();
        checks.put("Tasklist cannot show: " + type, Set.of("text", "textfield", "textarea", "checkbox", "radio",
                "select", "number").contains(type));
        checks.put("label not Chinese: " + label, !component.has("key") || label.matches(".*\\p{IsHan}.*"));
        checks.put("date without its pattern: " + component.path("key").asText(),
                !component.has("appearance") || component.path("validate").has("pattern"));
        return checks.entrySet().stream().filter(check -> !check.getValue()).map(Map.Entry::getKey).toList();
    }

    private static String fields(JsonNode form) {
        return components(form).stream()
                .filter(component -> component.has("key"))
                .map(FormsTest::field)
                .collect(joining(" "));
    }

    private static String field(JsonNode component) {
        boolean required = component.path("validate").path("required").asBoolean();
        String mark = component.has("conditional") ? "(*)" : "*";
        return component.path("key").asText() + (required ? mark : "");
    }

    private static String values(JsonNode component) {
        return String.join(" ", component.path("values").findValuesAsText("value"));
    }

    private static List<JsonNode> components(JsonNode form) {
        List<JsonNode> components = new ArrayList<>();
        form.path("components").forEach(components::add);
        return components;
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}
