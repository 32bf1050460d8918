package org.mingda.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A reply as an officer wrote it.
 *
 * @param request          number of the request
 * @param version          1, 2, 3 ...; given when it is saved, whatever stands here before
 * @param outcome          id of the outcome in the rule set
 * @param ground           id of the case of that outcome; null stands for the usual one
 * @param facts            what was found (事实)
 * @param reasons          why (理由)
 * @param records          what is given (公开的信息)
 * @param withheld         what is withheld and why, one a line (不予公开的内容：理由：条款)
 * @param evidence         what else the letter rests on, by the names of the letters' facts
 * @param differenceReason why it is not the outcome that the rules propose; empty when it is
 * @param savedAt          given when it is saved
 */
public record ReplyDraft(String request, int version, String outcome, String ground, String facts, String reasons,
        String records, String withheld, Map<String, String> evidence, String differenceReason, String drafter,
        Instant savedAt) {

    public ReplyDraft {
        evidence = Map.copyOf(evidence);
    }

    /** A draft that is not saved yet, on the usual ground of its outcome. */
    public static ReplyDraft of(String outcome, String facts, String reasons, String records, String withheld,
            String drafter) {
        return new ReplyDraft(
                null, 0, outcome, null, facts, reasons, records, withheld, Map.of(), null, drafter, null);
    }

    /** Whether the other says the same, by the same person; fields left empty are alike however they are left. */
    boolean saysTheSameAs(ReplyDraft other) {
        return texts().equals(other.texts()) && evidence.equals(other.evidence) && drafter.equals(other.drafter);
    }

    private List<String> texts() {
        return Stream.of(outcome, ground, facts, reasons, records, withheld, differenceReason)
                .map(text -> Objects.requireNonNullElse(text, "")).toList();
    }

    /** The same draft on this ground. */
    public ReplyDraft on(String otherGround) {
        return new ReplyDraft(request, version, outcome, otherGround, facts, reasons, records, withheld, evidence,
                differenceReason, drafter, savedAt);
    }

    /** The same draft resting on this as well; see {@link ReplyEvidence} for the names. */
    public ReplyDraft with(Map<String, String> otherEvidence) {
        return new ReplyDraft(request, version, outcome, ground, facts, reasons, records, withheld, otherEvidence,
                differenceReason, drafter, savedAt);
    }

    /** The same draft with the reason why it differs from what the rules propose. */
    public ReplyDraft because(String reason) {
        return new ReplyDraft(request, version, outcome, ground, facts, reasons, records, withheld, evidence, reason,
                drafter, savedAt);
    }
}
