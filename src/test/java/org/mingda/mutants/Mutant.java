package org.mingda.mutants;

import java.util.Set;

/**
 * A model with one thing changed.
 *
 * @param file    name of the model's file
 * @param change  what was changed, in words
 * @param element where
 * @param near    the sequence flows beside it: tests that take one of them come first
 * @param xml     the changed model
 */
record Mutant(String file, String change, String element, Set<String> near, String xml) {

    String process() {
        return file.substring(0, file.indexOf('.'));
    }

    boolean isTable() {
        return file.endsWith(".dmn");
    }

    @Override
    public String toString() {
        return process() + " " + element + ": " + change;
    }
}
