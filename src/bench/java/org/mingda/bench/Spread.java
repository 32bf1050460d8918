package org.mingda.bench;

import java.util.List;

/** Several measurements of one thing. */
record Spread(double least, double middle, double most) {

    static Spread of(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        return new Spread(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
