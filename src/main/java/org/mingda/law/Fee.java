package org.mingda.law;

import java.util.List;

/** An information handling fee in whole yuan with the steps that add up to it. */
public record Fee(FeeMethod method, int amount, List<Step> steps) {

    public Fee {
        steps = List.copyOf(steps);
    }

    /** Units {@code from} to {@code to} (both included) at one price, in yuan. */
    public record Step(int from, int to, int price, int amount, String article) {
    }
}
