package org.mingda.request;

/** What an agency may ask its applicant, each once: to clarify (Article 30), to give reasons (Article 35). */
public enum Question {
    CLARIFICATION("补正", "《条例》第三十条", EventType.CLARIFICATION_DECIDED, EventType.CLARIFICATION_REQUESTED,
            EventType.CLARIFICATION_DELIVERED, EventType.CLARIFICATION_RECEIVED, EventType.CLARIFICATION_LAPSED),
    REASONS("说明理由", "《条例》第三十五条", EventType.REASONS_DECIDED, EventType.REASONS_DEMANDED,
            EventType.REASONS_DELIVERED, EventType.REASONS_GIVEN, EventType.REASONS_LAPSED);

    final String label;
    final String article;
    final EventType decided;
    final EventType asked;
    final EventType delivered;
    final EventType answered;
    final EventType lapsed;

    Question(String label, String article, EventType decided, EventType asked, EventType delivered,
            EventType answered, EventType lapsed) {
        this.label = label;
        this.article = article;
        this.decided = decided;
        this.asked = asked;
        this.delivered = delivered;
        this.answered = answered;
        this.lapsed = lapsed;
    }
}
