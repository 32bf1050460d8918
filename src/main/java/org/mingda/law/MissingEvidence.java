package org.mingda.law;

/** Evidence of a receipt date that is missing or cannot be read; {@code field} is its key. */
public final class MissingEvidence extends RuntimeException {

    private final String field;

    MissingEvidence(EvidenceField field, String fault) {
        super("“" + field.label() + "”" + fault);
        this.field = field.key();
    }

    public String field() {
        return field;
    }
}
