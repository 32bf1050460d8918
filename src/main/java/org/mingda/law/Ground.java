package org.mingda.law;

import java.util.List;

/** A case in which an outcome is given: its article, the letter it needs and what must be on file. */
public record Ground(String id, String outcome, String article, String letter, List<String> evidence, String label) {

    public Ground {
        evidence = List.copyOf(evidence);
    }
}
