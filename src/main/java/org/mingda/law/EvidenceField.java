package org.mingda.law;

/** One thing to record about how a request came in; {@code decides} marks the dates that make the receipt date. */
public record EvidenceField(String key, String label, Kind kind, boolean decides, boolean required) {

    /** What may be filled in. */
    public enum Kind { DATE, TEXT }

    static EvidenceField of(RuleRow row) {
        return new EvidenceField(row.text("field"), row.text("label"), row.oneOf(Kind.class, "kind"),
                row.text("decides").equals("yes"), row.text("required").equals("yes"));
    }
}
