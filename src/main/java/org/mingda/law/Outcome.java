package org.mingda.law;

import java.util.List;

/** One of the 21 results of the annual report's table 3, with the grounds on which it is given, the usual one first. */
public record Outcome(
        String id, int row, String groupKey, String group, String label, RemedyKind remedy, List<Ground> grounds) {

    public Outcome {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("办理结果 " + id + " 没有任何情形，请在 grounds.csv 中补充");
        }
    }

    public String article() {
        return usual().article();
    }

    public String replyLetter() {
        return usual().letter();
    }

    /** Keys of evidence.csv that must be on file. */
    public List<String> evidence() {
        return usual().evidence();
    }

    private Ground usual() {
        return grounds.get(0);
    }
}
