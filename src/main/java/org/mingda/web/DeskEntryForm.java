package org.mingda.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingda.intake.Application;
import org.mingda.intake.DeskEntry;
import org.mingda.intake.EvidenceCheck;
import org.mingda.intake.Flaw;
import org.mingda.intake.Tidy;
import org.mingda.intake.TypedDay;
import org.mingda.law.EvidenceField;
import org.mingda.law.ReceiptRule;
import org.mingda.request.DeliveryConsents;
import org.mingda.request.RequestKind;

/** What an officer has typed so far, by the names of the fields; nothing of it is lost while something is wrong. */
record DeskEntryForm(Map<String, String> typed) {

    DeskEntryForm {
        typed = Map.copyOf(typed);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    boolean has(String name) {
        return typed.containsKey(name);
    }

    /** The key of this page; a page without one gets a key of its own and can be sent once. */
    UUID key() {
        UUID given = uuid("key");
        return given == null ? UUID.randomUUID() : given;
    }

    /** The line of the mail room's book; null for none. */
    UUID item() {
        return uuid("item");
    }

    /** Whether the officer has seen what is missing and enters it all the same. */
    boolean asItIs() {
        return has("asItIs");
    }

    /** Whether he only wants to see what follows from what he has typed. */
    boolean onlyLook() {
        return has("look");
    }

    /** An electronic way needs the applicant's consent on the paper (Civil Procedure Law, Article 90, by analogy). */
    List<Flaw> consentMissing() {
        boolean electronic = DeliveryConsents.ELECTRONIC.stream().anyMatch(way -> way.name().equals(get("delivery")));
        return electronic && !has("consent") ? List.of(Flaw.of("delivery", "entry.consent")) : List.of();
    }

    public boolean isCorrection() {
        return get("requestKind").equals(RequestKind.CORRECTION.name());
    }

    /** Of all evidence only what belongs to the channel. */
    private Map<String, String> evidence(ReceiptRule rule, LocalDate today) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (EvidenceField field : rule == null ? List.<EvidenceField>of() : rule.fields()) {
            String value = get(EvidenceCheck.FIELD + field.key());
            evidence.put(field.key(),
                    field.kind() == EvidenceField.Kind.DATE ? TypedDay.iso(value, today) : Tidy.line(value));
        }
        return evidence;
    }

    /** In a correction nobody asks for a form. */
    DeskEntry entry(String agency, ReceiptRule rule, LocalDate today) {
        RequestKind kind = isCorrection() ? RequestKind.CORRECTION : RequestKind.DISCLOSURE;
        return new DeskEntry(kind, rule, evidence(rule, today), new Application(agency, get("content"),
                isCorrection() ? "ELECTRONIC" : get("formWanted"), get("delivery"), get("kind"), get("name"),
                get("idType"), get("idNumber"), get("contactPerson"), get("phone"), get("email"), get("address")));
    }

    private UUID uuid(String name) {
        try {
            return UUID.fromString(get(name));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
