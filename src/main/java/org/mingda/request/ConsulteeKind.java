package org.mingda.request;

import org.mingda.law.ConsultationKind;

/** Who is asked in writing: a third party (Article 32), a co-producer (Article 34) or another agency (Article 11). */
public enum ConsulteeKind {
    THIRD_PARTY("third-party", "T", ConsultationKind.THIRD_PARTY),
    CO_PRODUCER("co-producer", "C", ConsultationKind.AGENCY),
    AGENCY("agency", "A", ConsultationKind.AGENCY);

    private final String key;
    private final String initial;
    private final ConsultationKind clockKind;

    ConsulteeKind(String key, String initial, ConsultationKind clockKind) {
        this.key = key;
        this.initial = initial;
        this.clockKind = clockKind;
    }

    /** How the ledger writes it. */
    public String key() {
        return key;
    }

    /** Begins the last part of a consultee's id. */
    String initial() {
        return initial;
    }

    /** What the clock of a ledger entry goes by; entries without a kind are about third parties. */
    static ConsultationKind clockKind(String key) {
        for (ConsulteeKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind.clockKind;
            }
        }
        return ConsultationKind.THIRD_PARTY;
    }
}
