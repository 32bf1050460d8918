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

/** The forms in {@code forms/} ask what the process specification says, in Chinese, and lead to the case page. */
class FormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What each form asks; {@code *} must be answered, {@code (*)} too when it is shown. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("register-request", "receiptDate* nameGiven identityGiven contactGiven formGiven "
                    + "descriptionGiven registrationNote"),
            Map.entry("assign-unit", "unit* assignmentNote"),
            Map.entry("search-and-propose", "returnReason systems* keywords* searchFindings* proposedOutcome* consultationNeeded "
                    + "thirdParties(*) consultedInformation(*)"),
            Map.entry("confirm-delivery", "deliveredOn* deliveryProof*"),
            Map.entry("record-answer", "consultationAnswer* answerReasons answeredOn*"),
            Map.entry("review-confidentiality", "reviewOutcome* reviewBasis* reviewOpinion"),
            Map.entry("draft-reply", "returnReason outcome* replyFacts* replyRecords(*) withheld(*) replyReasons(*)"),
            Map.entry("approve-reply", "approvalOutcome* approvalReason(*)"),
            Map.entry("decide-extension", "extensionReason workingDays* extensionOutcome* decisionReason(*)"),
            Map.entry("note-refusal", "refusalReason"),
            Map.entry("hand-over-reply", "handedOverOn* deliveryWay* deliveryProof*"));

    /** The values a process or the law compares with. */
    private static final Map<String, String> VALUES = Map.of(
            "proposedOutcome", "granted partial refused unable-not-held",
            "consultationAnswer", "agreed objected",
            "reviewOutcome", "passed returned",
            "outcome", "granted partial deny-state-secret deny-other-law deny-three-security deny-third-party "
                    + "deny-internal deny-process deny-enforcement-file deny-query-matter unable-not-held",
            "approvalOutcome", "approved sent-back",
            "extensionOutcome", "approved refused",
            "deliveryWay", "post counter");

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
