package org.mingda.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mingda.intake.Application;
import org.mingda.intake.DeskEntry;
import org.mingda.intake.EvidenceCheck;
import org.mingda.intake.Tidy;
import org.mingda.law.ReceiptRule;
import org.mingda.request.RequestKind;

/** What an officer has typed so far, by the names of the fields; nothing of it is lost while something is wrong. */
record EntryForm(Map<String, String> typed) {

    EntryForm {
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

    public boolean isCorrection() {
        return get("requestKind").equals(RequestKind.CORRECTION.name());
    }

    Map<String, String> evidence() {
        Map<String, String> evidence = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(EvidenceCheck.FIELD)) {
                evidence.put(name.substring(EvidenceCheck.FIELD.length()), Tidy.line(value));
            }
        });
        return evidence;
    }

    /** In a correction nobody asks for a form. */
    DeskEntry entry(String agency, ReceiptRule rule) {
        RequestKind kind = isCorrection() ? RequestKind.CORRECTION : RequestKind.DISCLOSURE;
        return new DeskEntry(kind, rule, evidence(), new Application(agency, get("content"),
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
