package org.mingda.law;

/** Who is asked: a third party (Article 32, silence leaves the decision to the agency) or another agency (Article 34,
 * silence is consent). */
public enum ConsultationKind {
    THIRD_PARTY("third-party", "征求第三方意见"),
    AGENCY("agency", "征求其他行政机关意见");

    private final String key;
    private final String label;
    final String policy;
    final String answerPeriod;

    ConsultationKind(String key, String label) {
        this.key = key;
        this.label = label;
        policy = key + "-consultation";
        answerPeriod = key + "-answer";
    }

    /** The name in rule files and in the API; periods and policies of this kind begin with it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
