package org.mingda.web;

import static java.util.Map.entry;
import static org.mingda.request.UseCaseRefused.refuseWhen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingda.account.Agencies;
import org.mingda.request.BulkStep;
import org.mingda.request.UseCaseRefused;
import org.mingda.web.StepForm.Field;
import org.mingda.web.StepForm.Option;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The forms for many requests, read from the forms of the single tasks, so that words and choices are written once.
 * What belongs to one request only, such as an earlier reply to the same applicant, cannot be said for many.
 */
@Component
class StepForms {

    private static final int LONGEST = 20_000;

    private static final Map<BulkStep, List<String>> FIELDS = Map.of(
            BulkStep.REGISTER, List.of("registrationOutcome", "clarificationPoints", "clarificationAnswerBy",
                    "directGround", "pointTo", "registrationNote"),
            BulkStep.ASSIGN, List.of("unit", "searchDays", "assignmentNote"),
            BulkStep.SEARCH, List.of("systems", "keywords", "searchPeriod", "searchedBy", "searchedOn", "searchFindings"),
            BulkStep.FINDINGS, List.of("requestNature", "alreadyPublic", "holding", "restriction", "mustDisclose",
                    "separable", "findingsNote"),
            BulkStep.DRAFT, List.of("outcome", "ground", "differenceReason", "replyFacts", "replyRecords", "publicPlace",
                    "withheld", "refusalArticle", "specialLaw", "responsibleAgencyName", "responsibleContact",
                    "agencySearch", "properChannel", "replyReasons"),
            BulkStep.DRAFT_DIRECTLY, List.of("outcome", "differenceReason", "replyFacts", "publicPlace", "properChannel",
                    "replyReasons"),
            BulkStep.REVIEW_IN_UNIT, List.of("reviewOutcome", "reviewBasis", "reviewOpinion"),
            BulkStep.REVIEW, List.of("reviewOutcome", "reviewBasis", "reviewOpinion"),
            BulkStep.APPROVE, List.of("approvalOutcome", "approvalReason"));

    private static final Map<BulkStep, Map<String, String>> FIXED = Map.of(
            BulkStep.SEARCH, Map.of("searchOutcome", "done"),
            BulkStep.DRAFT, Map.of("draftOutcome", "drafted"),
            BulkStep.DRAFT_DIRECTLY, Map.of("draftOutcome", "drafted"));

    /** Asked of each request by itself. */
    private static final Map<String, Set<String>> ONE_BY_ONE = Map.ofEntries(
            entry("registrationOutcome", Set.of("demand-reasons")),
            entry("directGround", Set.of("repeat", "reconfirmation")),
            entry("outcome", Set.of("noproc-repeat", "noproc-reconfirm", "noproc-mass", "unable-unclear",
                    "other-clarification-overdue", "other-fee-unpaid")),
            entry("reviewOutcome", Set.of("unsure")));

    private final Agencies agencies;
    private final ObjectMapper json;

    StepForms(Agencies agencies, ObjectMapper json) {
        this.agencies = agencies;
        this.json = json;
    }

    StepForm of(BulkStep step, String agency) {
        Map<String, JsonNode> components = new LinkedHashMap<>();
        read(step.form()).path("components").forEach(part -> components.put(part.path("key").asText(), part));
        List<Field> fields = FIELDS.get(step).stream().map(key -> field(components.get(key))).map(field ->
                field.key().equals("unit") ? field.with(units(agency)) : field).toList();
        return new StepForm(fields, FIXED.getOrDefault(step, Map.of()));
    }

    /** What was filled in; refuses what is missing before anything is done. */
    Map<String, String> read(BulkStep step, String agency, Map<String, String> typed) {
        StepForm form = of(step, agency);
        Map<String, String> values = new LinkedHashMap<>(form.fixed());
        for (Field field : form.fields()) {
            String value = Typed.text(typed.get("f." + field.key()));
            if (field.required() && value.isEmpty()) {
                throw new UseCaseRefused("请填写“" + field.label() + "”。");
            }
            refuseWhen(value.length() > LONGEST, "“" + field.label() + "”最多 " + LONGEST + " 字，请缩短。");
            refuseUnknown(field, value);
            values.put(field.key(), value);
        }
        return values;
    }

    /** Values by the labels of the fields they were filled into, in the order of the form. */
    Map<String, String> labelled(BulkStep step, Map<String, String> values) {
        Map<String, String> labelled = new LinkedHashMap<>();
        read(step.form()).path("components").forEach(part -> {
            String value = values.get(part.path("key").asText());
            if (value != null) {
                labelled.put(part.path("label").asText(), value);
            }
        });
        return labelled;
    }

    /** These fields of a form, in its order. */
    List<Field> fields(String form, Set<String> keys) {
        List<Field> fields = new ArrayList<>();
        read(form).path("components").forEach(part -> {
            if (keys.contains(part.path("key").asText())) {
                fields.add(field(part));
            }
        });
        return fields;
    }

    private static void refuseUnknown(Field field, String value) {
        boolean choice = Set.of("radio", "select").contains(field.kind()) && !value.isEmpty();
        if (choice && field.options().stream().noneMatch(option -> option.value().equals(value))) {
            throw new UseCaseRefused("“" + field.label() + "”没有这一选项，请重新选择。");
        }
    }

    private List<Option> units(String agency) {
        return agencies.units(agency).stream().map(unit -> new Option(unit.id(), unit.name())).toList();
    }

    private static Field field(JsonNode part) {
        String key = part.path("key").asText();
        List<Option> options = new ArrayList<>();
        part.path("values").forEach(value ->
                options.add(new Option(value.path("value").asText(), value.path("label").asText())));
        options.removeIf(option -> ONE_BY_ONE.getOrDefault(key, Set.of()).contains(option.value()));
        boolean conditional = part.has("conditional") && !always(part);
        return new Field(key, part.path("label").asText(), part.path("description").asText(""),
                part.path("type").asText(), part.path("validate").path("required").asBoolean() && !conditional,
                conditional, part.path("validate").path("pattern").asText("").startsWith("^\\d{4}-"), options);
    }

    /** Hidden in the single form only by what is fixed here. */
    private static boolean always(JsonNode part) {
        return Stream.of("=draftOutcome = \"findings-again\"", "=searchOutcome != \"done\"")
                .anyMatch(part.path("conditional").path("hide").asText()::equals);
    }

    private JsonNode read(String form) {
        try (InputStream file = new ClassPathResource("forms/" + form + ".form").getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
